namespace Clinic.Domain.Screening.Measures;

/// <summary>The scores of one submission that become measures.</summary>
/// <param name="Exhaustion">Mean, 0–6.</param>
/// <param name="Cynicism">Mean, 0–6.</param>
/// <param name="Efficacy">Mean, 0–6.</param>
/// <param name="Phq9">Total, 0–27.</param>
/// <param name="Gad7">Total, 0–21.</param>
public sealed record MeasureScores(decimal? Exhaustion, decimal? Cynicism, decimal? Efficacy, int? Phq9, int? Gad7);
