using Clinic.Data.Encryption;

namespace Clinic.Data.Records;

/// <summary>What a clinician did about a safety concern, immutable: the next step is another row.</summary>
public sealed class SafetyAction
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    public Guid ClinicianId { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>Code of what was done.</summary>
    public required string Kind { get; init; }

    public Sealed? Words { get; init; }
}
