using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening;

/// <summary>How soon the case is looked at, from the peak of the sitting. Source: decision rules, "Priority".</summary>
internal static class PriorityRule
{
    private const string Section = "Priority";

    public static CasePriority Of(in ScreeningFacts facts, FlagSet flags, EvidenceLog? evidence)
    {
        var sum = Phq9Items.Of(facts.Peak).HighestSum;
        var severe = sum >= facts.Rules.Mood.PriorityPhq9.Value;
        var medical = flags.Has(FlagKind.MedicalRedFlag)
            || flags.Has(FlagKind.PsychosisHistory)
            || flags.Has(FlagKind.MoodOrPsychosisNow);
        var withMood = facts.Depression.Outcome != false
            && (flags.Has(FlagKind.BipolarScreen) || flags.Has(FlagKind.Perinatal));
        evidence?.Decide(
            "priority.safety", "The safety answers raise the priority.", facts.Safety.Level != SafetyLevel.None, Section,
            EvidenceInput.Of("safety", facts.Safety.Level.ToCode()));
        evidence?.Compare(
            "priority.phq9", "The PHQ-9 sum, unanswered items at 3, makes the priority high.",
            EvidenceInput.Of("phq9.sum.highest", sum), ">=", facts.Rules.Mood.PriorityPhq9, severe);
        evidence?.Decide("priority.medical", "A body sign or a sign of psychosis makes the priority high.", medical, Section);
        evidence?.Decide(
            "priority.mood-context", "Bipolar signs or a recent birth, where depression is not set aside.", withMood, Section,
            EvidenceInput.Of("depression", facts.Depression.Outcome));
        return facts.Safety.Level == SafetyLevel.Urgent ? CasePriority.Urgent
            : facts.Safety.Level == SafetyLevel.Elevated || severe || medical || withMood ? CasePriority.High
            : CasePriority.Routine;
    }
}
