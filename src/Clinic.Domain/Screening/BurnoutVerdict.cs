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
        evidence.Say(book.Exhaustion, HighExhaustion, EvidenceInput.OfTenThousandths("exhaustion", measures.Exhaustion?.RoundedTenThousandths));
        evidence.Say(book.Cynicism, HighCynicism, EvidenceInput.OfTenThousandths("cynicism", measures.Cynicism?.RoundedTenThousandths));
        evidence.Say(book.Efficacy, LowEfficacy, EvidenceInput.OfTenThousandths("efficacy", measures.Efficacy?.RoundedTenThousandths));
        evidence.Say(
            book.Burnout, Outcome,
            EvidenceInput.Of("burnout.exhaustion", HighExhaustion),
            EvidenceInput.Of("burnout.cynicism", HighCynicism),
            EvidenceInput.Of("burnout.efficacy", LowEfficacy));
    }
}
