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

    private readonly Lazy<ImmutableArray<EvidenceRule>>? made;
    private readonly ImmutableArray<EvidenceRule> read;

    internal ScreeningExplanation(ScreeningResult result, NormSet norms, EvidenceLog evidence, ImmutableArray<NearestChange> nearest)
        : this(result, norms.Statement, norms.IsDemo, [], nearest) =>
        made = new Lazy<ImmutableArray<EvidenceRule>>(evidence.ToRules, LazyThreadSafetyMode.PublicationOnly);

    internal ScreeningExplanation(
        ScreeningResult result, string norms, bool normsAreDemo, ImmutableArray<EvidenceRule> rules, ImmutableArray<NearestChange> nearest) =>
        (Result, Norms, NormsAreDemo, read, Nearest) = (result, norms, normsAreDemo, rules, nearest);

    /// <summary>The result, equal to what <see cref="ScreeningEvaluator.Screen"/> returns. It names the rule set.</summary>
    public ScreeningResult Result { get; }

    /// <summary>What must be said of the norms wherever a number that rests on them is shown.</summary>
    public string Norms { get; }

    /// <summary>Whether the norms are for demonstration only.</summary>
    public bool NormsAreDemo { get; }

    /// <summary>The rules in the order of evaluation.</summary>
    public ImmutableArray<EvidenceRule> Rules => made?.Value ?? read;

    /// <summary>For each borderline measure the smallest change of its answers that would change the classification.</summary>
    public ImmutableArray<NearestChange> Nearest { get; }

    /// <summary>Ids of the rules on which alone the classification hangs, in their order, a space between; empty where it hangs on none alone.</summary>
    public string DecisiveRules => string.Join(' ', Rules.Where(rule => rule.Decides.HasFlag(DecisiveFor.Classification)).Select(rule => rule.Id));

    /// <summary>The rule with this id, or null where it was not asked.</summary>
    public EvidenceRule? Find(string id) => Rules.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.Ordinal));

    /// <summary>Canonical JSON: fixed order of properties, invariant numbers, no white space.</summary>
    public string ToCanonicalJson() => Encoding.UTF8.GetString(ExplanationJson.Write(this));

    /// <summary>Reads what <see cref="ToCanonicalJson"/> wrote; nothing is judged anew.</summary>
    /// <exception cref="FormatException">The text has another format or form. The message never holds the text.</exception>
    public static ScreeningExplanation Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ExplanationReader.Read(json);
    }
}
