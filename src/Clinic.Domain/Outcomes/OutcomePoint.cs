using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening.Measures;

namespace Clinic.Domain.Outcomes;

/// <summary>One submitted battery of a person, as far as change over time reads it. A score that does not exist is null, never zero.</summary>
public sealed record OutcomePoint
{
    /// <summary>Mean of exhaustion, 0–6.</summary>
    public decimal? Exhaustion { get; init; }

    /// <summary>Mean of cynicism, 0–6.</summary>
    public decimal? Cynicism { get; init; }

    /// <summary>Mean of professional efficacy, 0–6; lower is worse.</summary>
    public decimal? Efficacy { get; init; }

    /// <summary>PHQ-9 score, 0–27.</summary>
    public int? Phq9 { get; init; }

    /// <summary>GAD-7 score, 0–21.</summary>
    public int? Gad7 { get; init; }

    /// <summary>The answers at the peak of the sitting; only safety answers are read.</summary>
    public required AnswerSet Peak { get; init; }

    /// <summary>The scores as measures.</summary>
    public MeasureScores Scores => new(Exhaustion, Cynicism, Efficacy, Phq9, Gad7);
}
