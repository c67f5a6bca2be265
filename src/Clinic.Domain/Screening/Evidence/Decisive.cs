using Clinic.Domain.Review;
using Clinic.Domain.Safety;

namespace Clinic.Domain.Screening.Evidence;

/// <summary>Marks the rules on which alone an outcome hangs; see <see cref="DecisiveFor"/>.</summary>
internal static class Decisive
{
    public static void Mark(in ScreeningFacts facts, PriorityRule priority, EvidenceLog evidence)
    {
        Burnout(in facts, evidence);
        Depression(in facts, evidence);
        Safety(in facts, evidence);
        Priority(in facts, priority, evidence);
    }

    private static void Burnout(in ScreeningFacts facts, EvidenceLog evidence)
    {
        var (book, verdict) = (facts.Rules.Book, facts.Burnout);
        var (exhaustion, cynicism, efficacy, whole) = (false, false, false, false);
        foreach (var other in Others)
        {
            exhaustion |= IsOpposite(verdict.HighExhaustion, other)
                && Changes(in facts, (verdict with { HighExhaustion = other }).Outcome, facts.Depression.Outcome);
            cynicism |= IsOpposite(verdict.HighCynicism, other)
                && Changes(in facts, (verdict with { HighCynicism = other }).Outcome, facts.Depression.Outcome);
            efficacy |= IsOpposite(verdict.LowEfficacy, other)
                && Changes(in facts, (verdict with { LowEfficacy = other }).Outcome, facts.Depression.Outcome);
            whole |= IsOpposite(verdict.Outcome, other) && Changes(in facts, other, facts.Depression.Outcome);
        }

        Mark(book.Exhaustion, exhaustion, DecisiveFor.Classification, evidence);
        Mark(book.Cynicism, cynicism, DecisiveFor.Classification, evidence);
        Mark(book.Efficacy, efficacy, DecisiveFor.Classification, evidence);
        Mark(book.Burnout, whole, DecisiveFor.Classification, evidence);
        var leads = ClassificationRule.Of(verdict.Outcome, facts.Depression.Outcome, !facts.MoodLeads) != facts.Classification;
        Mark(book.MoodLeads, leads, DecisiveFor.Classification, evidence);
    }

    private static void Depression(in ScreeningFacts facts, EvidenceLog evidence)
    {
        var (book, items, cutOff) = (facts.Rules.Book, facts.Phq9Items, facts.Rules.Phq9);
        bool? isMajor = facts.Depression.Algorithm is { } algorithm ? algorithm == Scoring.Phq9Algorithm.Major : null;
        var reaches = DepressionVerdict.ReachesTotal(items, cutOff);
        var (major, total, cardinal, whole) = (false, false, false, false);
        foreach (var other in Others)
        {
            major |= IsOpposite(isMajor, other) && Differs(in facts, new DepressionSupposition { Major = other });
            total |= IsOpposite(reaches, other) && Differs(in facts, new DepressionSupposition { ReachesTotal = other });
            cardinal |= IsOpposite(items.Cardinal, other) && Differs(in facts, new DepressionSupposition { Cardinal = other });
            whole |= IsOpposite(facts.Depression.Outcome, other) && Changes(in facts, facts.Burnout.Outcome, other);
        }

        Mark(book.Algorithm, major, DecisiveFor.Classification, evidence);
        Mark(book.Total, total, DecisiveFor.Classification, evidence);
        Mark(book.Cardinal, cardinal, DecisiveFor.Classification, evidence);
        Mark(book.Depression, whole, DecisiveFor.Classification, evidence);
    }

    private static void Safety(in ScreeningFacts facts, EvidenceLog evidence)
    {
        foreach (var (rule, reason, _) in facts.Rules.Book.Safety)
        {
            var other = SafetyAssessment.Of(facts.Safety.Reasons ^ reason);
            Mark(rule, other.Level != facts.Safety.Level, DecisiveFor.Safety, evidence);
        }
    }

    private static void Priority(in ScreeningFacts facts, PriorityRule rule, EvidenceLog evidence)
    {
        var book = facts.Rules.Book;
        var safety = rule.Safety == SafetyLevel.None ? SafetyLevel.Urgent : SafetyLevel.None;
        Mark(book.PrioritySafety, rule with { Safety = safety }, rule.Outcome, evidence);
        Mark(book.PriorityPhq9, rule with { Severe = !rule.Severe }, rule.Outcome, evidence);
        Mark(book.PriorityMedical, rule with { Medical = !rule.Medical }, rule.Outcome, evidence);
        Mark(book.PriorityMoodContext, rule with { WithMood = !rule.WithMood }, rule.Outcome, evidence);
    }

    private static ReadOnlySpan<bool> Others => [true, false];

    private static bool IsOpposite(bool? outcome, bool other) => outcome != other;

    private static bool Differs(in ScreeningFacts facts, DepressionSupposition suppose) =>
        Changes(in facts, facts.Burnout.Outcome, DepressionVerdict.Decide(facts.Phq9Items, facts.Rules.Phq9, suppose));

    private static bool Changes(in ScreeningFacts facts, bool? burnout, bool? depression) =>
        ClassificationRule.Of(burnout, depression, facts.MoodLeads) != facts.Classification;

    private static void Mark(RuleDefinition rule, PriorityRule other, CasePriority priority, EvidenceLog evidence) =>
        Mark(rule, other.Outcome != priority, DecisiveFor.Priority, evidence);

    private static void Mark(RuleDefinition rule, bool decides, DecisiveFor what, EvidenceLog evidence)
    {
        if (decides)
        {
            evidence.Mark(rule, what);
        }
    }
}
