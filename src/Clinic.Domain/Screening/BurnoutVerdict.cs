namespace Clinic.Domain.Screening;

/// <summary>The three comparisons of the burnout rule; each may be flipped alone to see what hangs on it.</summary>
internal readonly record struct BurnoutVerdict(bool? HighExhaustion, bool? HighCynicism, bool? LowEfficacy)
{
    /// <summary>High exhaustion and (high cynicism or low efficacy).</summary>
    public bool? Outcome => Kleene.And(HighExhaustion, Kleene.Or(HighCynicism, LowEfficacy));

    public static BurnoutVerdict Of(BurnoutMeasures measures, BurnoutCutOffs rules, EvidenceLog? evidence)
    {
        var verdict = new BurnoutVerdict(
            measures.Exhaustion?.IsAtLeast(rules.Exhaustion.Value),
            measures.Cynicism?.IsAtLeast(rules.Cynicism.Value),
            measures.Efficacy?.IsAtMost(rules.Efficacy.Value));
        if (evidence is not null)
        {
            verdict.Write(measures, rules, evidence);
        }

        return verdict;
    }

    private void Write(BurnoutMeasures measures, BurnoutCutOffs rules, EvidenceLog evidence)
    {
        evidence.Compare(
            "burnout.exhaustion", "Exhaustion is high.",
            EvidenceInput.Of("exhaustion", measures.Exhaustion?.Rounded), ">=", rules.Exhaustion, HighExhaustion);
        evidence.Compare(
            "burnout.cynicism", "Cynicism is high.",
            EvidenceInput.Of("cynicism", measures.Cynicism?.Rounded), ">=", rules.Cynicism, HighCynicism);
        evidence.Compare(
            "burnout.efficacy", "Professional efficacy is low.",
            EvidenceInput.Of("efficacy", measures.Efficacy?.Rounded), "<=", rules.Efficacy, LowEfficacy);
        evidence.Decide(
            "burnout", "High exhaustion together with high cynicism or low efficacy suggests burnout.", Outcome, "Verdicts",
            EvidenceInput.Of("burnout.exhaustion", HighExhaustion),
            EvidenceInput.Of("burnout.cynicism", HighCynicism),
            EvidenceInput.Of("burnout.efficacy", LowEfficacy));
    }
}
