using Clinic.Data.Encryption;

namespace Clinic.Data.Records;

/// <summary>
/// A decision, or an amendment to one, that is written and waits for its author's signature. One for each author and case;
/// it goes when it is signed.
/// </summary>
public sealed class DecisionDraft : IVersioned
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    public Guid ClinicianId { get; init; }

    /// <summary>JSON of what was entered.</summary>
    public Sealed Content { get; set; }

    /// <summary>The state of the case it was written about.</summary>
    public Guid CaseVersion { get; set; }

    /// <summary>The decision it amends; null for a decision.</summary>
    public Guid? AmendsId { get; set; }

    public DateTimeOffset SavedAt { get; set; }

    /// <summary>Keyed code of the token that signs it, or of what a passkey was asked for it, tied to case, author, content and version; null where none was given out.</summary>
    public byte[]? TokenCode { get; set; }

    public DateTimeOffset? TokenExpiresAt { get; set; }

    public Guid Version { get; set; }
}
