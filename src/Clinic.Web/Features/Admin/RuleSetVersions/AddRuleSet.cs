using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Domain.Screening;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.RuleSetVersions;

/// <summary>Keeps a rule set of the clinic's own. It can never be changed afterwards, and screens nothing before it is chosen.</summary>
public sealed class AddRuleSet(IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors, AuditTrail audit, TimeProvider clock)
{
    /// <param name="json">The rule set.</param>
    /// <param name="file">What the person calls it, to name in a refusal.</param>
    /// <param name="stop">Stops before anything is kept.</param>
    public async Task<RuleSetChange> RunAsync(string json, string file, CancellationToken stop)
    {
        var actor = await actors.RequireAsync(Policies.Admin, stop);
        if (Read(json, file, out var refusal) is not { } rules)
            return refusal!;
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (RuleSets.Find(rules.Version) is not null || await context.RuleSetVersions.AnyAsync(row => row.Name == rules.Version, stop))
            return Taken(rules);
        var row = new RuleSetVersion
        {
            Id = RowId.New(clock),
            Name = rules.Version,
            Content = json,
            AddedAt = clock.GetUtcNow(),
            AddedBy = actor.UserId,
        };
        context.RuleSetVersions.Add(row);
        audit.Add(context, new AuditEntry(AuditActions.RuleSetAdded, nameof(RuleSetVersion))
        {
            ActorId = actor.UserId,
            ActorRole = actor.Role,
            EntityId = row.Id,
            Detail = $"version:{rules.Version}",
        });
        try
        {
            await context.SaveChangesAsync(stop);
            return new RuleSetChange.Done(rules.Version);
        }
        catch (DbUpdateException) when (!stop.IsCancellationRequested)
        {
            // The name is unique: somebody else added one of the same name in the same moment.
            return Taken(rules);
        }
    }

    private static RuleSet? Read(string json, string file, out RuleSetChange.Refused? refusal)
    {
        refusal = null;
        try
        {
            var rules = RuleSetJson.Read(json, file);
            if (RuleSetLimits.IsName(rules.Version))
                return rules;
            refusal = new($"{file}: $.version: {RuleSetLimits.NameSentence}");
        }
        catch (RuleSetFormatException fault)
        {
            refusal = new($"{fault.Message}. Nothing was kept; mend this place and try again.");
        }

        return null;
    }

    private static RuleSetChange.Refused Taken(RuleSet rules) =>
        new($"There is a rule set {rules.Version} already, and results name it. Give this one another version.");
}
