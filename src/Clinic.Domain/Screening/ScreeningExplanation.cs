using System.Collections.Immutable;
using System.Text;

namespace Clinic.Domain.Screening;

/// <summary>A result with its evidence: the rules in order, what each read, and what it said.</summary>
/// <param name="Result">The result, equal to what <see cref="ScreeningEvaluator.Screen"/> returns.</param>
/// <param name="RuleSet">The rule set it was made with.</param>
/// <param name="Rules">The rules in the order of evaluation.</param>
public sealed record ScreeningExplanation(
    ScreeningResult Result, RuleSet RuleSet, ImmutableArray<EvidenceRule> Rules)
{
    /// <summary>Version of the canonical form; within it the same input gives the same bytes for ever.</summary>
    public const int Format = 1;

    /// <summary>The rule with this id, or null where it was not asked.</summary>
    public EvidenceRule? Find(string id)
    {
        foreach (var rule in Rules)
        {
            if (string.Equals(rule.Id, id, StringComparison.Ordinal))
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>Canonical JSON: fixed order of properties, invariant numbers, no white space.</summary>
    public string ToCanonicalJson() => Encoding.UTF8.GetString(ExplanationJson.Write(this));
}
