namespace Clinic.Domain.Safety;

/// <summary>Whether an unfinished draft must be queued at once, and why. Source: decision rules, "Safety", "Drafts".</summary>
/// <param name="Reasons">What the answers so far say; what is unanswered is never among the reasons.</param>
public readonly record struct DraftRisk(SafetyReasons Reasons)
{
    /// <summary>Whether the draft is at risk and belongs in the queue now, urgent.</summary>
    public bool AtRisk => Reasons != SafetyReasons.None;
}
