namespace Clinic.Domain.Screening.Criteria;

/// <summary>How one criterion sees one person.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Outcome">Yes, no, or null for unknown.</param>
/// <param name="Because">The numbers read and the cut-offs they met, in one sentence for a clinician.</param>
/// <param name="Source">Where the criterion and its numbers come from.</param>
public sealed record BurnoutCriterionOutcome(BurnoutCriterion Criterion, bool? Outcome, string Because, string Source)
{
    /// <summary>The stable code of the criterion.</summary>
    public string Code => Criterion.ToCode();

    /// <summary>The name on screen.</summary>
    public string Label => Criterion.ToLabel();
}
