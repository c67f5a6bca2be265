using Clinic.Data;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Claims;

/// <summary>Who a case can be assigned to: clinicians who see the cases of its site, but for who holds it.</summary>
public sealed class ListColleagues(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find)
{
    public async Task<IReadOnlyList<Colleague>> RunAsync(Guid caseId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return [];
        var row = await FindReviewer.Cases(context, reviewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, stop);
        if (row is null)
            return [];
        var all = await Colleagues.ReadAsync(context, row.SiteId, stop);
        return [.. all.Where(one => one.Id != row.OwnerId)];
    }
}
