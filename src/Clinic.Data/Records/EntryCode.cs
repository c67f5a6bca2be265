namespace Clinic.Data.Records;

/// <summary>
/// A way in for one patient that works once: a link and a short code for the same thing, of which only keyed hashes are
/// kept. Whoever holds it is also asked for the date of birth.
/// </summary>
public sealed class EntryCode : IVersioned
{
    public Guid Id { get; init; }

    public Guid PatientId { get; init; }

    public Guid SiteId { get; init; }

    public EntryKind Kind { get; init; }

    public required byte[] LinkHash { get; init; }

    public required byte[] CodeHash { get; init; }

    /// <summary>The account that made it: staff, or for a resume code the patient.</summary>
    public Guid CreatedBy { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Whether the link went out by e-mail.</summary>
    public bool ByMail { get; init; }

    /// <summary>Tag of the language it was handed over in; null for one from before that was kept, and for a patient's own.</summary>
    public string? Language { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public DateTimeOffset? LockedAt { get; set; }

    /// <summary>Dates of birth asked for since one matched.</summary>
    public int Tries { get; set; }

    /// <summary>Keyed hash of what the device holds on which the code was used, so that it may come back; null where none may.</summary>
    public byte[]? ReturnHash { get; set; }

    public DateTimeOffset? ReturnUntil { get; set; }

    public Guid Version { get; set; }

    public EntryState StateAt(DateTimeOffset now)
    {
        if (RevokedAt is not null)
            return EntryState.Revoked;
        if (LockedAt is not null)
            return EntryState.Locked;
        if (UsedAt is not null)
            return EntryState.Used;
        return ExpiresAt <= now ? EntryState.Expired : EntryState.Open;
    }
}
