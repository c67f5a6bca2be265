using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Scoring;
using Clinic.Domain.Screening.Evidence;

namespace Clinic.Domain.Screening;

/// <summary>
/// How soon the case is looked at, from the peak of the sitting: the four conditions of the decision rules, "Priority".
/// </summary>
internal readonly record struct PriorityRule(SafetyLevel Safety, bool Severe, bool Medical, bool WithMood)
{
    public CasePriority Outcome => Safety == SafetyLevel.Urgent ? CasePriority.Urgent
        : Safety == SafetyLevel.Elevated || Severe || Medical || WithMood ? CasePriority.High
        : CasePriority.Routine;

    public static PriorityRule Of(in ScreeningFacts facts, FlagSet flags, EvidenceLog? evidence)
    {
        // Most people have one sitting without a taken-back answer: final and peak are the same then.
        var items = ReferenceEquals(facts.Peak, facts.Final) ? facts.Phq9Items : Phq9Items.Of(facts.Peak);
        var rule = new PriorityRule(
            facts.Safety.Level,
            items.HighestSum >= facts.Rules.PriorityPhq9,
            flags.Has(FlagKind.MedicalRedFlag) || flags.Has(FlagKind.PsychosisHistory) || flags.Has(FlagKind.MoodOrPsychosisNow),
            facts.Depression.Outcome != false && (flags.Has(FlagKind.BipolarScreen) || flags.Has(FlagKind.Perinatal)));
        if (evidence is not null)
        {
            rule.Write(in facts, flags, items.HighestSum, evidence);
        }

        return rule;
    }

    private void Write(in ScreeningFacts facts, FlagSet flags, int sum, EvidenceLog evidence)
    {
        var book = facts.Rules.Book;
        evidence.Say(book.PrioritySafety, Safety != SafetyLevel.None, Figure.OfWord((int)Safety));
        evidence.Say(book.PriorityPhq9, Severe, Figure.Of(sum));
        evidence.Say(
            book.PriorityMedical, Medical,
            Flag(flags, FlagKind.MedicalRedFlag), Flag(flags, FlagKind.PsychosisHistory), Flag(flags, FlagKind.MoodOrPsychosisNow));
        evidence.Say(
            book.PriorityMoodContext, WithMood,
            Figure.Of(facts.Depression.Outcome),
            Flag(flags, FlagKind.BipolarScreen), Flag(flags, FlagKind.Perinatal));
    }

    private static long Flag(FlagSet flags, FlagKind flag) => Figure.Of(flags.Outcome(flag));
}
