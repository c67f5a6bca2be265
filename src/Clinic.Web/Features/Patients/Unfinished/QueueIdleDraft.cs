using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Drafts;
using Clinic.Data.Encryption;
using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Data.Review;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.Unfinished;

/// <summary>
/// Looks at one draft that was left, and queues it where the rules say so. One that cannot be read is queued as high: a
/// person has to find out what the rules cannot.
/// </summary>
public sealed class QueueIdleDraft(
    IDbContextFactory<ClinicDbContext> contexts, PatientKeys keys, PublishedQuestionSets sets, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Whether it was queued now.</summary>
    public async Task<bool> RunAsync(Guid draftId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var draft = await context.Drafts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == draftId && row.Status == DraftStatus.InProgress, stop);
        if (draft is null || await ReadAsync(context, draft, stop) is not { } left)
            return false;
        var isQueued = await context.ReviewCases.AnyAsync(row => row.DraftId == draftId, stop);
        if (!UnfinishedDraft.IsDue(clock.GetUtcNow() - draft.LastSavedAt, left.ReachedPhq9, isQueued))
            return false;
        await AddCaseAsync(context, draft, left.Priority, stop);
        try
        {
            await context.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            return true;
        }
        catch (DbUpdateException fault) when (DatabaseConflict.Is(fault))
        {
            // The person came back, or another instance was faster; the next round sees which.
            return false;
        }
    }

    private async Task<LeftDraft?> ReadAsync(ClinicDbContext context, Draft draft, CancellationToken stop)
    {
        try
        {
            var key = await keys.OpenAsync(context, draft.PatientId, stop);
            if (await sets.FindAsync(context, draft.QuestionSetVersionId, stop) is not { } version)
                return null;
            var sitting = await DraftHistory.ReplayAsync(context, key, draft.Id, version.Set, stop);
            return new LeftDraft(sitting.ReachedPhq9, PriorityOf(sitting));
        }
        catch (PatientErasedException)
        {
            return null;
        }
        catch (Exception fault) when (fault is SealBrokenException or FormatException)
        {
            // How far the person came stands in the plain codes of the answers, by which the draft was found.
            return new LeftDraft(ReachedPhq9: true, CasePriority.High);
        }
    }

    private static CasePriority PriorityOf(Sitting sitting) =>
        sitting.StoppedAtSafetyItem ? CasePriority.High : UnfinishedDraft.PriorityOf(sitting.Peak, firstUnanswered: null);

    private async Task AddCaseAsync(ClinicDbContext context, Draft draft, CasePriority priority, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var clinic = await context.Clinics.AsNoTracking().OrderBy(one => one.Id).FirstAsync(stop);
        var row = new ReviewCase
        {
            Id = RowId.New(clock),
            PatientId = draft.PatientId,
            SiteId = draft.SiteId,
            DraftId = draft.Id,
            Kind = CaseKind.Unfinished,
            Status = CaseStatus.Waiting,
            Priority = priority,
            Safety = SafetyLevel.None,
            ArrivedAt = now,
            DueAt = clinic.DueAt(now, priority, SafetyLevel.None),
            IsDemo = await context.Patients.Where(patient => patient.Id == draft.PatientId).Select(patient => patient.IsDemo).SingleAsync(stop),
        };
        context.ReviewCases.Add(row);
        audit.Add(context, new AuditEntry(AuditActions.CaseQueued, nameof(ReviewCase))
        {
            EntityId = row.Id,
            PatientId = row.PatientId,
            Detail = row.Kind.ToCode(),
        });
    }

    private sealed record LeftDraft(bool ReachedPhq9, CasePriority Priority);
}
