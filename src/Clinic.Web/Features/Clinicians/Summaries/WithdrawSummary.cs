using Clinic.Data;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Summaries;

/// <summary>Takes back the summary that is with the patient. The row stays, marked as withdrawn.</summary>
public sealed class WithdrawSummary(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, SummaryRecord record)
{
    public async Task<CaseChange> RunAsync(Guid caseId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return CaseChange.Refuse(CaseRefusal.NotAllowed);
        if (!await FindReviewer.Cases(context, reviewer).AnyAsync(row => row.Id == caseId, stop))
            return CaseChange.Refuse(CaseRefusal.NotFound);
        var summary = await context.ReleasedSummaries.SingleOrDefaultAsync(
            one => one.CaseId == caseId && one.WithdrawnAt == null, stop);
        if (summary is null)
            return CaseChange.Refuse(CaseRefusal.NothingReleased);
        record.Withdraw(context, summary, reviewer);
        try
        {
            await context.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return CaseChange.Refuse(CaseRefusal.NothingReleased);
        }

        return new CaseChange.Done();
    }
}
