using System.Text;
using Clinic.Data;
using Clinic.Domain.Screening;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.RuleSetVersions;

/// <summary>A rule set as the JSON file it is, to begin another from.</summary>
public sealed class ReadRuleSetFile(IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors)
{
    public const string Address = "/admin/rule-sets/{version}/file";

    public static string AddressOf(string version) => $"/admin/rule-sets/{version}/file";

    public async Task<IResult> RunAsync(string version, CancellationToken stop)
    {
        await actors.RequireAsync(Policies.Admin, stop);
        return await FindAsync(version, stop) is { } json
            ? Results.File(Encoding.UTF8.GetBytes(json), "application/json", $"rule-set-{version}.json")
            : Results.NotFound();
    }

    /// <summary>The text, or null where nobody knows the version.</summary>
    public async Task<string?> FindAsync(string version, CancellationToken stop)
    {
        if (RuleSets.FindJson(version) is { } shipped)
            return shipped;
        await using var context = await contexts.CreateDbContextAsync(stop);
        return await context.RuleSetVersions.AsNoTracking().Where(row => row.Name == version).Select(row => row.Content).SingleOrDefaultAsync(stop);
    }
}
