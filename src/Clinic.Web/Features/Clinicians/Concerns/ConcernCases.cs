using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Data.Review;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Web.App.Languages;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Concerns;

/// <summary>
/// The case that carries a concern: an open one of the person, which it makes more urgent and never less; else one of its
/// own. A case of answers that are not sent yet does not do, because sending them sets it anew; nor does a decided one, whose
/// signed decision was about something else.
/// </summary>
public sealed class ConcernCases(PublishedQuestionSets sets, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Adds to the context; the caller saves.</summary>
    public async Task<ReviewCase> RaiseAsync(
        ClinicDbContext context, ClinicDetails clinic, Patient patient, Reviewer reviewer, ConcernForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(patient);
        ArgumentNullException.ThrowIfNull(reviewer);
        ArgumentNullException.ThrowIfNull(form);
        var level = form.Level!.Value;
        await CaseLock.TakeAsync(context.ReviewCases.Where(row => row.PatientId == patient.Id && row.Status != CaseStatus.Decided), stop);
        var open = await context.ReviewCases
            .Where(row => row.PatientId == patient.Id && row.Status != CaseStatus.Decided
                && !context.Drafts.Any(draft => draft.Id == row.DraftId && draft.Status == DraftStatus.InProgress))
            .OrderByDescending(row => row.ArrivedAt).ToListAsync(stop);
        var row = open.Find(one => one.Id == form.CaseId) ?? open.FirstOrDefault();
        var isNew = row is null;
        row = row is null ? await AddAsync(context, clinic, patient, level, stop) : Raise(row, clinic, level);
        if (row.IsBlindFirst && !await context.BlindReadings.AnyAsync(reading => reading.CaseId == row.Id, stop))
            row.IsBlindFirst = false;
        audit.Add(context, new AuditEntry(isNew ? AuditActions.CaseQueued : AuditActions.CaseChanged, nameof(ReviewCase))
        {
            ActorId = reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = row.Id,
            PatientId = row.PatientId,
            Detail = CaseKind.Concern.ToCode(),
        });
        return row;
    }

    private ReviewCase Raise(ReviewCase row, ClinicDetails clinic, SafetyLevel level)
    {
        row.Safety = row.Safety > level ? row.Safety : level;
        row.Priority = row.Priority > PriorityOf(level) ? row.Priority : PriorityOf(level);
        var due = clinic.DueAt(clock.GetUtcNow(), row.Priority, row.Safety);
        row.DueAt = due < row.DueAt ? due : row.DueAt;
        return row;
    }

    // A case hangs on a sitting. This one is closed from the beginning and holds no answer.
    private async Task<ReviewCase> AddAsync(ClinicDbContext context, ClinicDetails clinic, Patient patient, SafetyLevel level, CancellationToken stop)
    {
        var set = await sets.NewestAsync(context, BuiltInQuestionSets.IntakeCode, SpokenLanguages.English.Tag, stop)
            ?? throw new InvalidOperationException("No intake is published in English.");
        var now = clock.GetUtcNow();
        var draft = new Draft
        {
            Id = RowId.New(clock),
            PatientId = patient.Id,
            SiteId = patient.SiteId,
            QuestionSetVersionId = set.Id,
            SetCode = set.Set.Code,
            StartedAt = now,
            LastSavedAt = now,
            Status = DraftStatus.Closed,
        };
        var row = new ReviewCase
        {
            Id = RowId.New(clock),
            PatientId = patient.Id,
            SiteId = patient.SiteId,
            DraftId = draft.Id,
            Kind = CaseKind.Concern,
            Status = CaseStatus.Waiting,
            Priority = PriorityOf(level),
            Safety = level,
            ArrivedAt = now,
            DueAt = clinic.DueAt(now, PriorityOf(level), level),
            IsDemo = patient.IsDemo,
        };
        context.Drafts.Add(draft);
        context.ReviewCases.Add(row);
        return row;
    }

    // Source: decision rules, "Priority".
    private static CasePriority PriorityOf(SafetyLevel level) => level switch
    {
        SafetyLevel.None => CasePriority.Routine,
        SafetyLevel.Elevated => CasePriority.High,
        SafetyLevel.Urgent => CasePriority.Urgent,
    };
}
