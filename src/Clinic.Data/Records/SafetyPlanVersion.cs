using Clinic.Data.Encryption;

namespace Clinic.Data.Records;

/// <summary>One version of a patient's safety plan, immutable: a change is the next version.</summary>
public sealed class SafetyPlanVersion
{
    public Guid Id { get; init; }

    public Guid PatientId { get; init; }

    /// <summary>From 1, without a gap.</summary>
    public int Number { get; init; }

    public DateTimeOffset WrittenAt { get; init; }

    public Guid WrittenBy { get; init; }

    /// <summary>JSON of the parts.</summary>
    public Sealed Content { get; init; }
}
