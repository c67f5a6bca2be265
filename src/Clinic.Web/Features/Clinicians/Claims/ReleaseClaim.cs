using Clinic.Data;
using Clinic.Data.Review;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Claims;

/// <summary>Gives a case back to the queue.</summary>
public sealed class ReleaseClaim(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, ReviewClaims claims)
{
    public async Task<CaseChange> RunAsync(Guid caseId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return CaseChange.Refuse(CaseRefusal.NotAllowed);
        var row = await FindReviewer.Cases(context, reviewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, stop);
        if (row is null)
            return CaseChange.Refuse(CaseRefusal.NotFound);
        if (await claims.ReleaseAsync(context, caseId, reviewer.Id, stop))
            return new CaseChange.Done();
        return CaseChange.Refuse(row.Status == CaseStatus.Decided ? CaseRefusal.Decided : CaseRefusal.NotYours);
    }
}
