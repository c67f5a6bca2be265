namespace Clinic.Domain.Review;

/// <summary>Where a case stands in the review.</summary>
public enum CaseStatus
{
    /// <summary>Nobody has claimed it.</summary>
    Waiting,

    /// <summary>One clinician has claimed it.</summary>
    Claimed,

    /// <summary>A decision is recorded.</summary>
    Decided,
}
