using Clinic.Data;
using Clinic.Data.Alerts;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Data.Review;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Web.Features.Patients.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.Answering;

/// <summary>
/// Puts a draft before the clinicians as soon as a safety answer says so, in the transaction that saves the answer. Taking
/// the answer back changes nothing about it. Source: decision rules, "Safety", "Drafts".
/// </summary>
public sealed class QueueAtRiskDraft(RaiseAlert raise, AuditTrail audit, TimeProvider clock)
{
    private const string FirstReason = "draft-at-risk";
    private const string FurtherReason = "draft-further-risk";

    public async Task AddAsync(PatientSession session, Draft draft, AnswerLedger ledger, CancellationToken stop)
    {
        var before = SafetyAssessment.AssessDraft(ledger.Before.Peak);
        var now = SafetyAssessment.AssessDraft(ledger.Sitting.Peak);
        if (!now.AtRisk || (draft.AtRisk && now.Reasons == before.Reasons))
            return;
        await CaseLock.TakeAsync(session.Context.ReviewCases.Where(one => one.DraftId == draft.Id), stop);
        var row = await session.Context.ReviewCases.SingleOrDefaultAsync(row => row.DraftId == draft.Id, stop);
        if (!draft.AtRisk || row is null)
        {
            draft.AtRisk = true;
            row = row is null ? AddCase(session, draft) : Raise(session, row);
            AddAlert(session, row, FirstReason);
        }
        else
        {
            if (row.Status == CaseStatus.Decided)
                Raise(session, row);
            if (!await session.OpenAlerts(row.Id).AnyAsync(stop))
                AddAlert(session, row, FurtherReason);
        }
    }

    private ReviewCase AddCase(PatientSession session, Draft draft)
    {
        var arrived = clock.GetUtcNow();
        var row = new ReviewCase
        {
            Id = RowId.New(clock),
            PatientId = draft.PatientId,
            SiteId = draft.SiteId,
            DraftId = draft.Id,
            Kind = CaseKind.UnfinishedAtRisk,
            Status = CaseStatus.Waiting,
            Priority = CasePriority.Urgent,
            Safety = SafetyLevel.Urgent,
            ArrivedAt = arrived,
            DueAt = session.Clinic.DueAt(arrived, CasePriority.Urgent, SafetyLevel.Urgent),
            IsDemo = session.Patient.IsDemo,
            IsDrill = session.Patient.IsDrill,
        };
        session.Context.ReviewCases.Add(row);
        audit.Add(session.Context, session.Entry(AuditActions.CaseQueued, nameof(ReviewCase), row.Id) with { Detail = row.Kind.ToCode() });
        return row;
    }

    /// <summary>The draft was queued as idle before, or decided; it becomes urgent, and open again where it was decided.</summary>
    private ReviewCase Raise(PatientSession session, ReviewCase row)
    {
        row.Kind = CaseKind.UnfinishedAtRisk;
        row.Priority = CasePriority.Urgent;
        row.Safety = SafetyLevel.Urgent;
        var now = clock.GetUtcNow();
        CaseReopening.Open(row, now, session.Clinic.DueAt(now, row.Priority, row.Safety));
        audit.Add(session.Context, session.Entry(AuditActions.CaseChanged, nameof(ReviewCase), row.Id) with { Detail = row.Kind.ToCode() });
        return row;
    }

    private void AddAlert(PatientSession session, ReviewCase row, string reason)
    {
        var alert = raise.Add(session.Context, session.Clinic, row.Id, reason, session.AlertOrigin, session.Key, session.KioskId);
        audit.Add(session.Context, session.Entry(AuditActions.AlertRaised, nameof(SafetyAlert), alert.Id) with { Detail = reason });
    }
}
