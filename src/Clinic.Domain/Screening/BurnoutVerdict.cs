using Clinic.Domain.Screening.Evidence;

namespace Clinic.Domain.Screening;

/// <summary>The three comparisons of the burnout rule; each may be flipped alone to see what hangs on it.</summary>
internal readonly record struct BurnoutVerdict(bool? HighExhaustion, bool? HighCynicism, bool? LowEfficacy)
{
    /// <summary>High exhaustion and (high cynicism or low efficacy).</summary>
    public bool? Outcome => Kleene.And(HighExhaustion, Kleene.Or(HighCynicism, LowEfficacy));

    public static BurnoutVerdict Of(BurnoutMeasures measures, CompiledRules rules, EvidenceLog? evidence)
    {
        var verdict = new BurnoutVerdict(
            measures.Exhaustion is { } exhaustion ? rules.Exhaustion.IsAtLeast(exhaustion) : null,
            measures.Cynicism is { } cynicism ? rules.Cynicism.IsAtLeast(cynicism) : null,
            measures.Efficacy is { } efficacy ? rules.Efficacy.IsAtMost(efficacy) : null);
        if (evidence is not null)
        {
            verdict.Write(measures, rules.Book, evidence);
        }

        return verdict;
    }

    private void Write(BurnoutMeasures measures, RuleBook book, EvidenceLog evidence)
    {
        evidence.Say(book.Exhaustion, HighExhaustion, Figure.OfTenThousandths(measures.Exhaustion?.RoundedTenThousandths));
        evidence.Say(book.Cynicism, HighCynicism, Figure.OfTenThousandths(measures.Cynicism?.RoundedTenThousandths));
        evidence.Say(book.Efficacy, LowEfficacy, Figure.OfTenThousandths(measures.Efficacy?.RoundedTenThousandths));
        evidence.Say(book.Burnout, Outcome, Figure.Of(HighExhaustion), Figure.Of(HighCynicism), Figure.Of(LowEfficacy));
    }
}
