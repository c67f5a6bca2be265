using Clinic.Data;
using Clinic.Data.Alerts;
using Clinic.Data.Audit;
using Clinic.Data.Quality;
using Clinic.Data.Records;
using Clinic.Data.Review;
using Clinic.Domain.Outcomes;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Web.Features.Patients.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.Submit;

/// <summary>
/// Puts a submission before the clinicians. The case of an unfinished draft becomes the case of its submission and takes
/// the rules' level, while an alert that nobody acknowledged stays open. Source: decision rules, "Safety", "Drafts".
/// </summary>
public sealed class QueueSubmission(RaiseAlert raise, JudgeWorsening judge, AuditTrail audit, TimeProvider clock)
{
    public async Task AddAsync(PatientSession session, Submission submission, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(submission);
        var row = await session.Context.ReviewCases.SingleOrDefaultAsync(row => row.DraftId == submission.DraftId, stop);
        var isNew = row is null;
        row ??= NewCase(session, submission);
        var signs = await judge.RunAsync(session, submission, stop);
        row.SubmissionId = submission.Id;
        row.Kind = signs.Count > 0 ? CaseKind.Worsening : CaseKind.Submission;
        row.Priority = WorseningRule.Raise(submission.Priority, signs);
        row.Worsening = WorseningSign.ToCodes(signs);
        row.Safety = submission.Safety;
        row.Classification = submission.Classification;
        row.Flags = submission.Flags;
        row.Decisive = submission.Decisive;
        Draw(row, session.Clinic);
        var due = session.Clinic.DueAt(submission.SubmittedAt, row.Priority, row.Safety);
        if (isNew)
            row.DueAt = due;
        CaseReopening.Open(row, submission.SubmittedAt, due);
        audit.Add(session.Context, session.Entry(isNew ? AuditActions.CaseQueued : AuditActions.CaseChanged, nameof(ReviewCase), row.Id) with
        {
            Detail = row.Kind.ToCode(),
        });
        if (submission.Safety != SafetyLevel.None && !await session.OpenAlerts(row.Id).AnyAsync(stop))
            AddAlert(session, row);
    }

    private ReviewCase NewCase(PatientSession session, Submission submission)
    {
        var row = new ReviewCase
        {
            Id = RowId.New(clock),
            PatientId = submission.PatientId,
            SiteId = submission.SiteId,
            DraftId = submission.DraftId,
            Status = CaseStatus.Waiting,
            ArrivedAt = submission.SubmittedAt,
            IsDemo = session.Patient.IsDemo,
            IsDrill = session.Patient.IsDrill,
        };
        session.Context.ReviewCases.Add(row);
        return row;
    }

    // Nobody who may be in danger, is worse than before or has to be seen soon waits for one step more.
    private static void Draw(ReviewCase row, ClinicDetails clinic)
    {
        row.BlindFirstShare = row.IsDrill || row.Safety != SafetyLevel.None || row.Priority != CasePriority.Routine || row.Kind == CaseKind.Worsening ? 0 : clinic.BlindFirstShare;
        row.IsBlindFirst = Lot.Draw(row.BlindFirstShare);
    }

    private void AddAlert(PatientSession session, ReviewCase row)
    {
        var reason = $"submission-{row.Safety.ToCode()}";
        var alert = raise.Add(session.Context, session.Clinic, row.Id, reason, session.AlertOrigin, session.Key, session.KioskId);
        audit.Add(session.Context, session.Entry(AuditActions.AlertRaised, nameof(SafetyAlert), alert.Id) with { Detail = alert.Reason });
    }
}
