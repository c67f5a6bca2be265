using Clinic.Data;
using Clinic.Data.Consent;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.FollowUps;

/// <summary>Asks a patient whose case is decided to answer the follow-up. One waits at a time.</summary>
public sealed class SendFollowUp(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, FollowUpRecord record)
{
    public async Task<CaseChange> RunAsync(Guid caseId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return CaseChange.Refuse(CaseRefusal.NotAllowed);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var row = await FindReviewer.Cases(context, reviewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, stop);
        if (row is null)
            return CaseChange.Refuse(CaseRefusal.NotFound);
        if (await FindObstacleAsync(context, row, stop) is { } obstacle)
            return CaseChange.Refuse(obstacle);
        record.Add(context, row, reviewer);
        try
        {
            await context.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
        }
        catch (DbUpdateException fault) when (DatabaseConflict.Is(fault))
        {
            return CaseChange.Refuse(CaseRefusal.FollowUpWaiting);
        }

        return new CaseChange.Done();
    }

    private static async Task<CaseRefusal?> FindObstacleAsync(ClinicDbContext context, ReviewCase row, CancellationToken stop) =>
        row.Status != CaseStatus.Decided ? CaseRefusal.FollowUpTooEarly
            : !await context.PatientKeys.AnyAsync(key => key.PatientId == row.PatientId, stop) ? CaseRefusal.Erased
            : !await context.Patients.AnyAsync(patient => patient.Id == row.PatientId && patient.UserId != null, stop) ? CaseRefusal.NoAccount
            : !await Consents.AllowsFollowUpAsync(context, row.PatientId, stop) ? CaseRefusal.ConsentWithdrawn
            : await FollowUpRecord.Open(context, row.PatientId).AnyAsync(stop) ? CaseRefusal.FollowUpWaiting
            : await context.Drafts.AnyAsync(draft => draft.PatientId == row.PatientId && draft.Status == DraftStatus.InProgress, stop) ? CaseRefusal.Answering
            : null;
}
