using System.Collections.Concurrent;
using Clinic.Data.Records;
using Clinic.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Screenings;

/// <summary>
/// Finds rule sets by their version: those that ship and the clinic's own. A version never changes, so each is read and
/// compiled once for the life of the host.
/// </summary>
public sealed class KnownRuleSets
{
    private readonly ConcurrentDictionary<string, (RuleSet Rules, ScreeningEvaluator Evaluator)> known = new(StringComparer.Ordinal);

    /// <summary>The version that screens what is sent from now on: the one the clinic chose, else the newest that ships.</summary>
    public static string InUse(ClinicDetails clinic)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        return clinic.RuleSet ?? RuleSets.All[^1].Version;
    }

    /// <summary>The rule set of a version, or null where nobody knows it.</summary>
    public async Task<RuleSet?> FindAsync(ClinicDbContext context, string version, CancellationToken stop) =>
        (await ReadAsync(context, version, stop))?.Rules;

    /// <summary>The evaluator of a version, or null where nobody knows it.</summary>
    public async Task<ScreeningEvaluator?> FindEvaluatorAsync(ClinicDbContext context, string version, CancellationToken stop) =>
        (await ReadAsync(context, version, stop))?.Evaluator;

    /// <summary>The evaluator of what is sent from now on.</summary>
    /// <exception cref="InvalidOperationException">The rule set the clinic chose is gone from the database.</exception>
    public async Task<ScreeningEvaluator> InUseAsync(ClinicDbContext context, ClinicDetails clinic, CancellationToken stop) =>
        await FindEvaluatorAsync(context, InUse(clinic), stop)
        ?? throw new InvalidOperationException("The rule set in use is not in the database.");

    private async ValueTask<(RuleSet Rules, ScreeningEvaluator Evaluator)?> ReadAsync(ClinicDbContext context, string version, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (known.TryGetValue(version, out var found))
        {
            return found;
        }

        var rules = RuleSets.Find(version);
        if (rules is null
            && await context.RuleSetVersions.AsNoTracking().SingleOrDefaultAsync(row => row.Name == version, stop) is { } own)
        {
            rules = RuleSetJson.Read(own.Content, own.Name);
        }

        return rules is null ? null : known.GetOrAdd(version, (rules, new ScreeningEvaluator(rules)));
    }
}
