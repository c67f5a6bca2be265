namespace Clinic.Web.Features.FrontDesk.Invitations;

/// <summary>A patient of the same name and date of birth.</summary>
/// <param name="Id">The patient.</param>
/// <param name="Since">When they were added.</param>
/// <param name="Email">Their e-mail, so that staff can tell two people apart; null where none is known.</param>
public sealed record KnownPatient(Guid Id, DateTimeOffset Since, string? Email)
{
    // A record writes its members; an e-mail must not reach a log.
    public override string ToString() => nameof(KnownPatient);
}
