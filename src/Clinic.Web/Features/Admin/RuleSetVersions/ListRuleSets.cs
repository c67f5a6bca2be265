using Clinic.Data;
using Clinic.Data.Screenings;
using Clinic.Domain.Screening;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.RuleSetVersions;

/// <summary>Every rule set the clinic knows, and which one is in use.</summary>
public sealed class ListRuleSets(IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors, KnownRuleSets known)
{
    public async Task<RuleSetList> RunAsync(CancellationToken stop)
    {
        await actors.RequireAsync(Policies.Admin, stop);
        await using var context = await contexts.CreateDbContextAsync(stop);
        var clinic = await context.Clinics.AsNoTracking().OrderBy(row => row.Id).FirstAsync(stop);
        var rows = RuleSets.All.Select(rules => new RuleSetRow(rules)).ToList();
        foreach (var own in await context.RuleSetVersions.AsNoTracking().OrderBy(row => row.Id).Select(row => new { row.Name, row.AddedAt }).ToListAsync(stop))
        {
            if (await known.FindAsync(context, own.Name, stop) is { } rules)
                rows.Add(new RuleSetRow(rules) { AddedAt = own.AddedAt });
        }

        return new RuleSetList(rows, KnownRuleSets.InUse(clinic), clinic.Version);
    }
}
