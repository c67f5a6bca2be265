using System.Collections.Immutable;
using Clinic.Domain.Screening.Evidence;

namespace Clinic.Domain.Screening;

/// <summary>
/// Which measures lie so near their cut-off that the other side would classify differently. One comparison is flipped at
/// a time. Source: decision rules, "Borderline".
/// </summary>
internal static class BorderlineRule
{
    public static ImmutableArray<BorderlineMeasure> Of(in ScreeningFacts facts, EvidenceLog? evidence)
    {
        var found = ImmutableArray<BorderlineMeasure>.Empty;
        var (rules, measures, verdict) = (facts.Rules, facts.Measures, facts.Burnout);
        if (measures.Exhaustion is { } exhaustion && rules.Exhaustion.IsWithinBand(exhaustion))
        {
            var flipped = verdict with { HighExhaustion = !verdict.HighExhaustion };
            Look(rules.Book.BorderlineExhaustion, "exhaustion", exhaustion.RoundedTenThousandths, flipped.Outcome, facts.Depression.Outcome, in facts, evidence, ref found);
        }

        if (measures.Cynicism is { } cynicism && rules.Cynicism.IsWithinBand(cynicism))
        {
            var flipped = verdict with { HighCynicism = !verdict.HighCynicism };
            Look(rules.Book.BorderlineCynicism, "cynicism", cynicism.RoundedTenThousandths, flipped.Outcome, facts.Depression.Outcome, in facts, evidence, ref found);
        }

        if (measures.Efficacy is { } efficacy && rules.Efficacy.IsWithinBand(efficacy))
        {
            var flipped = verdict with { LowEfficacy = !verdict.LowEfficacy };
            Look(rules.Book.BorderlineEfficacy, "efficacy", efficacy.RoundedTenThousandths, flipped.Outcome, facts.Depression.Outcome, in facts, evidence, ref found);
        }

        var items = facts.Phq9Items;
        if (items.Unanswered == 0 && items.AnsweredSum >= rules.Phq9ErrorFrom && items.AnsweredSum <= rules.Phq9ErrorTo)
        {
            var flipped = DepressionVerdict.Decide(
                items, rules.Phq9, new DepressionSupposition { ReachesTotal = items.AnsweredSum < rules.Phq9 });
            Look(rules.Book.BorderlinePhq9, "phq9", items.AnsweredSum * 10_000L, verdict.Outcome, flipped, in facts, evidence, ref found);
        }

        return found;
    }

    private static void Look(
        RuleDefinition rule, string measure, long read, bool? burnout, bool? depression, in ScreeningFacts facts,
        EvidenceLog? evidence, ref ImmutableArray<BorderlineMeasure> found)
    {
        var alternative = ClassificationRule.Of(burnout, depression, facts.MoodLeads);
        var changes = alternative != facts.Classification;
        if (changes)
        {
            found = found.Add(new BorderlineMeasure(measure, alternative));
        }

        evidence?.Say(
            rule, changes,
            read, Figure.OfWord((int)alternative));
    }
}
