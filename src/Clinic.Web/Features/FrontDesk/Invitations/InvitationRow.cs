using Clinic.Data.Records;

namespace Clinic.Web.Features.FrontDesk.Invitations;

/// <summary>An invitation in the list.</summary>
public sealed record InvitationRow
{
    public required Guid Id { get; init; }

    public required Guid PatientId { get; init; }

    public required string Name { get; init; }

    public required EntryState State { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required string MadeBy { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used, revoked or locked.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    public bool IsMailed { get; init; }

    /// <summary>Whether it is a code for a kiosk.</summary>
    public bool IsKiosk { get; init; }

    // A record writes its members; a name must not reach a log.
    public override string ToString() => nameof(InvitationRow);
}
