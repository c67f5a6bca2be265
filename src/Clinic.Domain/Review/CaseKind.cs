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

    /// <summary>A follow-up was sent in, and the person is worse than at baseline.</summary>
    Worsening,

    /// <summary>A follow-up that a clinician sent was not sent in within the clinic's days.</summary>
    LapsedFollowUp,

    /// <summary>A clinician raised a safety concern by hand. There are no answers of its own.</summary>
    Concern,
}
