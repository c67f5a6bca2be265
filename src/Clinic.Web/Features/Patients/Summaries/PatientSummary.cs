using Clinic.Domain.Screening.Measures;

namespace Clinic.Web.Features.Patients.Summaries;

/// <summary>A released summary, opened for its patient.</summary>
/// <param name="ReleasedAt">When.</param>
/// <param name="By">Who released it, as their work is called; not by name.</param>
/// <param name="Text">The text.</param>
public sealed record PatientSummary(DateTimeOffset ReleasedAt, string By, string Text)
{
    /// <summary>When the answers it is about were sent; null where they never were.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The measures released with it.</summary>
    public IReadOnlyList<MeasureReading> Measures { get; init; } = [];
}
