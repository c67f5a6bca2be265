using Clinic.Data.Encryption;

namespace Clinic.Data.Records;

/// <summary>A letter that its author is writing; one for each author and case. It goes when the letter is finalised.</summary>
public sealed class LetterDraft : IVersioned
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    public Guid ClinicianId { get; init; }

    /// <summary>The letter it is to be a version of; null for a new one.</summary>
    public Guid? LetterId { get; set; }

    /// <summary>Number of the version it began from; 0 for a new letter.</summary>
    public int BasedOn { get; set; }

    /// <summary>JSON of what is written.</summary>
    public Sealed Content { get; set; }

    public DateTimeOffset SavedAt { get; set; }

    public Guid Version { get; set; }
}
