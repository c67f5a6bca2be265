using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Data.Review;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Web.App.Languages;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.Unfinished;

/// <summary>
/// Ends a follow-up that was not answered in time. One that was not begun closes for the patient; one that was begun stays
/// with them, and becomes the case of its answers when they come.
/// </summary>
public sealed class LapseFollowUp(
    IDbContextFactory<ClinicDbContext> contexts, PublishedQuestionSets sets, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Whether a case was queued now.</summary>
    public async Task<bool> RunAsync(Guid requestId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var now = clock.GetUtcNow();
        var clinic = await context.Clinics.AsNoTracking().OrderBy(one => one.Id).FirstAsync(stop);
        var request = await context.FollowUpRequests.SingleAsync(one => one.Id == requestId, stop);
        if (request is not { LapsedAt: null, WithdrawnAt: null } || !FollowUpLapse.IsDue(now, request.SentAt, clinic.FollowUpDays))
            return false;
        var draft = request.DraftId is { } begun
            ? await context.Drafts.SingleAsync(one => one.Id == begun, stop)
            : await CloseAsync(context, request, now, stop);
        if (draft is null or { Status: DraftStatus.Submitted })
            return false;
        request.LapsedAt = now;
        audit.Add(context, Entry(AuditActions.FollowUpLapsed, nameof(FollowUpRequest), request.Id, request.PatientId));
        var isQueued = await context.ReviewCases.AnyAsync(row => row.DraftId == draft.Id, stop);
        if (!isQueued)
            await AddCaseAsync(context, clinic, request, draft, now, stop);
        return await SaveAsync(context, stop) && await CommitAsync(transaction, stop) && !isQueued;
    }

    // What the patient would have begun, ended without being sent: so that it is asked no more, and the case has its place.
    private async Task<Draft?> CloseAsync(ClinicDbContext context, FollowUpRequest request, DateTimeOffset now, CancellationToken stop)
    {
        if (await sets.NewestAsync(context, BuiltInQuestionSets.FollowUpCode, SpokenLanguages.English.Tag, stop) is not { } version)
            return null;
        var site = await context.Patients.Where(patient => patient.Id == request.PatientId).Select(patient => patient.SiteId).SingleAsync(stop);
        var draft = new Draft
        {
            Id = RowId.New(clock),
            PatientId = request.PatientId,
            SiteId = site,
            QuestionSetVersionId = version.Id,
            SetCode = version.Set.Code,
            StartedAt = now,
            LastSavedAt = now,
            Status = DraftStatus.Closed,
        };
        context.Drafts.Add(draft);
        request.DraftId = draft.Id;
        return draft;
    }

    private async Task AddCaseAsync(
        ClinicDbContext context, ClinicDetails clinic, FollowUpRequest request, Draft draft, DateTimeOffset now, CancellationToken stop)
    {
        var before = await context.ReviewCases.AsNoTracking().SingleAsync(row => row.Id == request.CaseId, stop);
        var priority = FollowUpLapse.PriorityOf(before.Priority);
        var row = new ReviewCase
        {
            Id = RowId.New(clock),
            PatientId = draft.PatientId,
            SiteId = draft.SiteId,
            DraftId = draft.Id,
            Kind = CaseKind.LapsedFollowUp,
            Status = CaseStatus.Waiting,
            Priority = priority,
            Safety = SafetyLevel.None,
            ArrivedAt = now,
            DueAt = clinic.DueAt(now, priority, SafetyLevel.None),
            IsDemo = before.IsDemo,
        };
        context.ReviewCases.Add(row);
        audit.Add(context, Entry(AuditActions.CaseQueued, nameof(ReviewCase), row.Id, row.PatientId) with { Detail = row.Kind.ToCode() });
    }

    private static AuditEntry Entry(string action, string type, Guid id, Guid patient) => new(action, type) { EntityId = id, PatientId = patient };

    private static async Task<bool> SaveAsync(ClinicDbContext context, CancellationToken stop)
    {
        try
        {
            await context.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || DatabaseConflict.Is(fault))
        {
            // The person began it, a clinician withdrew it, or another instance was faster; the next round sees which.
            return false;
        }
    }

    private static async Task<bool> CommitAsync(Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken stop)
    {
        await transaction.CommitAsync(stop);
        return true;
    }
}
