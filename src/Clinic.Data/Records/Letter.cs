using Clinic.Data.Encryption;

namespace Clinic.Data.Records;

/// <summary>One version of a letter about a person, immutable: what it says, and about whom, as it was finalised.</summary>
public sealed class Letter
{
    public Guid Id { get; init; }

    /// <summary>The letter this is a version of; the same for all of them.</summary>
    public Guid LetterId { get; init; }

    /// <summary>Number of the version, from 1.</summary>
    public int Number { get; init; }

    public Guid CaseId { get; init; }

    public Guid PatientId { get; init; }

    public Guid ClinicianId { get; init; }

    public DateTimeOffset FinalisedAt { get; init; }

    /// <summary>JSON: recipient, words, and who it is about.</summary>
    public Sealed Content { get; init; }
}
