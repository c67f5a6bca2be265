using Clinic.Data.Encryption;
using Clinic.Domain.Safety;

namespace Clinic.Data.Records;

/// <summary>A worry about a person that a clinician put into words, immutable. Its alert and its case say what became of it.</summary>
public sealed class Concern
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    public Guid PatientId { get; init; }

    public Guid AlertId { get; init; }

    public Guid ClinicianId { get; init; }

    public DateTimeOffset RaisedAt { get; init; }

    /// <summary>Elevated or urgent.</summary>
    public SafetyLevel Level { get; init; }

    public Sealed Words { get; init; }
}
