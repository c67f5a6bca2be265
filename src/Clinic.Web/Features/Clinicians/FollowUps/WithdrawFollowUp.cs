using Clinic.Data;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.FollowUps;

/// <summary>Takes back a follow-up that the patient has not begun. The row stays, marked as withdrawn.</summary>
public sealed class WithdrawFollowUp(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, FollowUpRecord record)
{
    public async Task<CaseChange> RunAsync(Guid caseId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return CaseChange.Refuse(CaseRefusal.NotAllowed);
        var row = await FindReviewer.Cases(context, reviewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, stop);
        if (row is null)
            return CaseChange.Refuse(CaseRefusal.NotFound);
        if (await FollowUpRecord.Open(context, row.PatientId).SingleOrDefaultAsync(stop) is not { } request)
            return CaseChange.Refuse(CaseRefusal.NoFollowUpWaiting);
        record.Withdraw(context, request, reviewer);
        try
        {
            await context.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return CaseChange.Refuse(CaseRefusal.NoFollowUpWaiting);
        }

        return new CaseChange.Done();
    }
}
