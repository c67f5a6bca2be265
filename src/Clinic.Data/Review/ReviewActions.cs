using Clinic.Data.Audit;

namespace Clinic.Data.Review;

/// <summary>The audited actions after which the queue, or what is told beside it, may look different.</summary>
public static class ReviewActions
{
    /// <summary>Their codes.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        AuditActions.CaseQueued, AuditActions.CaseChanged, AuditActions.CaseClaimed, AuditActions.CaseAssigned,
        AuditActions.ClaimReleased, AuditActions.CaseDecided, AuditActions.AlertRaised, AuditActions.AlertAcknowledged,
        AuditActions.PatientErased, AuditActions.HandoverWritten, AuditActions.MentionRead,
    ];
}
