using Clinic.Data.Encryption;

namespace Clinic.Data.Records;

/// <summary>What one colleague leaves for the others about a case, immutable.</summary>
public sealed class HandoverNote
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    public Guid PatientId { get; init; }

    public Guid ClinicianId { get; init; }

    public DateTimeOffset WrittenAt { get; init; }

    public Sealed Words { get; init; }
}
