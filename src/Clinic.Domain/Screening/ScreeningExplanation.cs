using System.Collections.Immutable;
using System.Text;
using Clinic.Domain.Screening.Evidence;

namespace Clinic.Domain.Screening;

/// <summary>
/// A result with its evidence, the decision trace: the rules in order, what each read and said, what hung on it, and how
/// near another classification is.
/// </summary>
public sealed class ScreeningExplanation
{
    /// <summary>Version of the canonical form; within it the same input gives the same bytes for ever.</summary>
    public const int Format = 2;

    private readonly Lazy<ImmutableArray<EvidenceRule>> rules;

    internal ScreeningExplanation(ScreeningResult result, RuleSet ruleSet, EvidenceLog evidence, ImmutableArray<NearestChange> nearest)
    {
        (Result, RuleSet, Nearest) = (result, ruleSet, nearest);
        rules = new Lazy<ImmutableArray<EvidenceRule>>(evidence.ToRules, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The result, equal to what <see cref="ScreeningEvaluator.Screen"/> returns.</summary>
    public ScreeningResult Result { get; }

    /// <summary>The rule set it was made with.</summary>
    public RuleSet RuleSet { get; }

    /// <summary>The rules in the order of evaluation.</summary>
    public ImmutableArray<EvidenceRule> Rules => rules.Value;

    /// <summary>For each borderline measure the smallest change of its answers that would change the classification.</summary>
    public ImmutableArray<NearestChange> Nearest { get; }

    /// <summary>The rule with this id, or null where it was not asked.</summary>
    public EvidenceRule? Find(string id) => Rules.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.Ordinal));

    /// <summary>Canonical JSON: fixed order of properties, invariant numbers, no white space.</summary>
    public string ToCanonicalJson() => Encoding.UTF8.GetString(ExplanationJson.Write(this));
}
