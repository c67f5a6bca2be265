using Clinic.Domain.Screening;

namespace Clinic.Data.Quality;

/// <summary>One case as a reading of it counts: codes, ids and times only.</summary>
public sealed class AgreementRow
{
    /// <summary>The decision, or the blind reading.</summary>
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    public DateTimeOffset At { get; init; }

    public Classification Suggested { get; init; }

    public Classification Chosen { get; init; }

    public string? RuleSet { get; init; }

    public Guid ClinicianId { get; init; }

    public string? Reason { get; init; }

    public string? Decisive { get; init; }
}
