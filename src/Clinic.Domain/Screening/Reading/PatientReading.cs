using System.Collections.Immutable;
using Clinic.Domain.Screening.Wording;

namespace Clinic.Domain.Screening.Reading;

/// <summary>
/// The same trace for the person who answered: what was noticed, in plain words. What it may mean and what helps first
/// follow from the classification a clinician decided on (<see cref="PatientWording"/>). No numbers, no class names, no
/// flags, no word on ketamine, nothing that could be taken for a diagnosis.
/// </summary>
public static class PatientReading
{
    /// <summary>What was noticed, one sentence a subject.</summary>
    public static ImmutableArray<string> Of(ScreeningExplanation trace, WordingLanguage language = WordingLanguage.English)
    {
        ArgumentNullException.ThrowIfNull(trace);
        var words = PatientWords.In(language);
        return
        [
            words.Tiredness(Outcome(trace, "burnout.exhaustion")),
            words.Distance(Outcome(trace, "burnout.cynicism")),
            words.DoingWell(Outcome(trace, "burnout.efficacy")),
            words.Mood(Outcome(trace, "depression.cardinal")),
            .. trace.Result.Pervasive == true ? [words.BeyondWork] : ImmutableArray<string>.Empty,
            .. trace.Result.Borderline.IsEmpty ? ImmutableArray<string>.Empty : [words.NearALine],
        ];
    }

    private static bool? Outcome(ScreeningExplanation trace, string id) => trace.Find(id)?.Outcome;
}
