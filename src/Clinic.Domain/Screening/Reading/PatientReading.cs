using System.Collections.Immutable;

namespace Clinic.Domain.Screening.Reading;

/// <summary>
/// The same trace for the person who answered: what was noticed, in plain words. What it may mean and what helps first
/// follow from the classification a clinician decided on (<see cref="PatientWording"/>). No numbers, no class names, no
/// flags, no word on ketamine, nothing that could be taken for a diagnosis.
/// </summary>
public static class PatientReading
{
    /// <summary>What was noticed, one sentence a subject.</summary>
    public static ImmutableArray<string> Of(ScreeningExplanation trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        return
        [
            Tiredness(Outcome(trace, "burnout.exhaustion")),
            Distance(Outcome(trace, "burnout.cynicism")),
            DoingWell(Outcome(trace, "burnout.efficacy")),
            Mood(Outcome(trace, "depression.cardinal")),
            .. Beyond(trace.Result.Pervasive),
            .. trace.Result.Borderline.IsEmpty
                ? ImmutableArray<string>.Empty
                : ["Some of your answers lie close to a dividing line, so a conversation says more than this page can."],
        ];
    }

    private static string Tiredness(bool? isHigh) => isHigh switch
    {
        true => "You often feel drained by your work.",
        false => "Your answers do not show that work drains you more than it does many people.",
        null => "Some questions about tiredness stayed open, so we cannot say much about it yet.",
    };

    private static string Distance(bool? isHigh) => isHigh switch
    {
        true => "Your work seems to mean less to you, or feels further away.",
        false => "You still feel connected with your work.",
        null => "Some questions about how you see your work stayed open.",
    };

    private static string DoingWell(bool? isLow) => isLow switch
    {
        true => "You often doubt that you do your work well.",
        false => "You feel that you mostly do your work well.",
        null => "Some questions about how well your work goes stayed open.",
    };

    private static string Mood(bool? isThere) => isThere switch
    {
        true => "Feeling low, or having little joy in things, was there on many days of the last two weeks.",
        false => "Feeling low, or having little joy in things, was not there on most days of the last two weeks.",
        null => "Some questions about your mood stayed open.",
    };

    private static ImmutableArray<string> Beyond(bool? isPervasive) =>
        isPervasive == true ? ["What weighs on you also shows outside work and in your time off."] : [];

    private static bool? Outcome(ScreeningExplanation trace, string id) => trace.Find(id)?.Outcome;
}
