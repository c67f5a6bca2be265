namespace Clinic.Domain.Review;

/// <summary>Why a case is in the queue.</summary>
public enum CaseKind
{
    /// <summary>An intake was submitted.</summary>
    Submission,

    /// <summary>An unfinished intake endorsed a safety item.</summary>
    UnfinishedAtRisk,

    /// <summary>An intake was left unfinished after the PHQ-9.</summary>
    Unfinished,
}
