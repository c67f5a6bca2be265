using Clinic.Domain.Screening;

namespace Clinic.Data.Records;

/// <summary>What a clinician read in the answers before the suggestion was shown to them, immutable; one for each clinician and submission.</summary>
public sealed class BlindReading
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    public Guid SubmissionId { get; init; }

    public Guid ClinicianId { get; init; }

    public DateTimeOffset ReadAt { get; init; }

    public Classification Classification { get; init; }
}
