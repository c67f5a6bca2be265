namespace Clinic.Domain.Screening.Criteria;

/// <summary>How one criterion sees one person.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Outcome">Yes, no, or null for unknown.</param>
/// <param name="Because">The numbers read and the cut-offs they met, in one sentence for a clinician.</param>
public sealed record BurnoutCriterionOutcome(BurnoutCriterion Criterion, bool? Outcome, string Because)
{
    /// <summary>The stable code of the criterion.</summary>
    public string Code => Criterion.ToCode();

    /// <summary>The name on screen.</summary>
    public string Label => Criterion.ToLabel();

    /// <summary>Where the criterion comes from.</summary>
    public string Source => Criterion.ToSource();
}
