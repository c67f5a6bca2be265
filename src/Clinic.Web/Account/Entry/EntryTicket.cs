namespace Clinic.Web.Account.Entry;

/// <summary>What a device holds between the code and the date of birth, or to come back with.</summary>
/// <param name="CodeId">The code.</param>
/// <param name="Way">What proves that the code was used on this device; null before that.</param>
/// <param name="ByLink">Whether the code came by its link, so that the device is probably the person's own.</param>
/// <param name="Until">When the device forgets it.</param>
public sealed record EntryTicket(Guid CodeId, string? Way, bool ByLink, DateTimeOffset Until)
{
    // A record writes its members; these must not reach a log.
    public override string ToString() => nameof(EntryTicket);
}
