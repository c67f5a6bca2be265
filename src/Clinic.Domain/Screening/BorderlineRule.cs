using System.Collections.Immutable;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening;

/// <summary>
/// Which measures lie so near their cut-off that the other side would classify differently. One comparison is flipped at
/// a time. Source: decision rules, "Borderline".
/// </summary>
internal static class BorderlineRule
{
    private const string Section = "Borderline";

    public static ImmutableArray<BorderlineMeasure> Of(in ScreeningFacts facts, EvidenceLog? evidence)
    {
        var found = ImmutableArray<BorderlineMeasure>.Empty;
        var (rules, measures, verdict) = (facts.Rules.Burnout, facts.Measures, facts.Burnout);
        if (measures.Exhaustion is { } exhaustion && exhaustion.IsWithin(rules.ExhaustionError.Value, rules.Exhaustion.Value))
        {
            var flipped = verdict with { HighExhaustion = !verdict.HighExhaustion };
            Look("exhaustion", exhaustion.Rounded, flipped.Outcome, facts.Depression.Outcome, in facts, evidence, ref found);
        }

        if (measures.Cynicism is { } cynicism && cynicism.IsWithin(rules.CynicismError.Value, rules.Cynicism.Value))
        {
            var flipped = verdict with { HighCynicism = !verdict.HighCynicism };
            Look("cynicism", cynicism.Rounded, flipped.Outcome, facts.Depression.Outcome, in facts, evidence, ref found);
        }

        if (measures.Efficacy is { } efficacy && efficacy.IsWithin(rules.EfficacyError.Value, rules.Efficacy.Value))
        {
            var flipped = verdict with { LowEfficacy = !verdict.LowEfficacy };
            Look("efficacy", efficacy.Rounded, flipped.Outcome, facts.Depression.Outcome, in facts, evidence, ref found);
        }

        if (IsWithinError(facts.Phq9Items, facts.Rules.Mood))
        {
            var flipped = DepressionVerdict.Decide(facts.Phq9Items, facts.Rules.Mood, totalFlipped: true);
            Look("phq9", facts.Phq9Items.AnsweredSum, verdict.Outcome, flipped, in facts, evidence, ref found);
        }

        return found;
    }

    private static bool IsWithinError(Phq9Items items, MoodCutOffs rules) =>
        items.Unanswered == 0
        && items.AnsweredSum >= rules.Phq9ErrorFrom.Value
        && items.AnsweredSum <= rules.Phq9ErrorTo.Value;

    private static void Look(
        string measure, decimal read, bool? burnout, bool? depression, in ScreeningFacts facts,
        EvidenceLog? evidence, ref ImmutableArray<BorderlineMeasure> found)
    {
        var alternative = ClassificationRule.Of(burnout, depression, facts.MoodLeads);
        var changes = alternative != facts.Classification;
        if (changes)
        {
            found = found.Add(new BorderlineMeasure(measure, alternative));
        }

        evidence?.Decide(
            $"borderline.{measure}", "Within its error band; on the other side of the cut-off the classification changes.",
            changes, Section, EvidenceInput.Of(measure, read), EvidenceInput.Of("alternative", alternative.ToCode()));
    }
}
