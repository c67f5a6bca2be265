using Clinic.Data;
using Clinic.Data.Records;
using Clinic.Data.Review;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Claims;

/// <summary>Takes a case on. Of any number of clinicians who try at once exactly one gets it; the others are told who.</summary>
public sealed class ClaimCase(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, ReviewClaims claims)
{
    public async Task<CaseChange> RunAsync(Guid caseId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return CaseChange.Refuse(CaseRefusal.NotAllowed);
        var cases = FindReviewer.Cases(context, reviewer).AsNoTracking().Where(row => row.Id == caseId);
        if (!await cases.AnyAsync(stop))
            return CaseChange.Refuse(CaseRefusal.NotFound);
        if (await claims.TryClaimAsync(context, caseId, reviewer.Id, stop))
            return new CaseChange.Done();
        return await ExplainAsync(context, await cases.SingleAsync(stop), reviewer, stop);
    }

    private static async Task<CaseChange> ExplainAsync(
        ClinicDbContext context, ReviewCase row, Reviewer reviewer, CancellationToken stop)
    {
        if (row.Status == CaseStatus.Decided)
            return CaseChange.Refuse(CaseRefusal.Decided);
        if (row.OwnerId == reviewer.Id)
            return new CaseChange.Done();
        var names = await StaffNames.ReadAsync(context, [row.OwnerId], stop);
        var holder = row.OwnerId is { } owner ? names.GetValueOrDefault(owner, StaffNames.Unknown) : null;
        return holder is null
            ? CaseChange.Refuse(CaseRefusal.Stale)
            : new CaseChange.Refused(CaseRefusal.Taken, $"{holder} claimed this case first.");
    }
}
