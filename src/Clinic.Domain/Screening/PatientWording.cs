using System.Collections.Immutable;
using Clinic.Domain.Screening.Wording;

namespace Clinic.Domain.Screening;

/// <summary>
/// Plain words for the person who answered: what the answers may mean and what helps first. No class names, no flags,
/// no word on ketamine. A clinician reads and releases them.
/// </summary>
public static class PatientWording
{
    /// <summary>What the answers may mean.</summary>
    public static string Meaning(Classification classification, WordingLanguage language = WordingLanguage.English) =>
        PatientWords.In(language).Meaning(classification);

    /// <summary>What helps first, in the order in which to try it.</summary>
    /// <param name="classification">The classification a clinician decided on, or the one suggested.</param>
    /// <param name="language">The language the person reads.</param>
    /// <param name="sparesEffort">
    /// Whether general advice to be active is left out and pacing said instead, because with a pattern of ME/CFS effort can
    /// make things worse. Source: docs/clinical/differential.md, "ME/CFS".
    /// </param>
    public static ImmutableArray<string> FirstSteps(
        Classification classification, WordingLanguage language = WordingLanguage.English, bool sparesEffort = false)
    {
        var words = PatientWords.In(language);
        var steps = words.FirstSteps(classification, sparesEffort);
        return sparesEffort ? [words.Pacing, .. steps] : steps;
    }

    /// <summary>Whether what a person reads must not advise them to be more active; see <see cref="FirstSteps"/>.</summary>
    public static bool SparesEffort(ScreeningExplanation? trace) =>
        trace is not null && trace.Result.Flags.Contains(FlagKind.MeCfsPattern.ToCode(), StringComparer.Ordinal);

    /// <summary>What stands under every summary.</summary>
    public static string Reminder(WordingLanguage language = WordingLanguage.English) => PatientWords.In(language).Reminder;

    /// <summary>What stands instead of a summary where there is no result.</summary>
    public static string NoResult(WordingLanguage language = WordingLanguage.English) => PatientWords.In(language).NoResult;

    /// <summary>What stands instead of a summary where somebody was worried about the person and nothing was asked.</summary>
    public static string ConcernAlone(WordingLanguage language = WordingLanguage.English) => PatientWords.In(language).ConcernAlone;

    /// <summary>What stands instead of what was noticed where a clinician came to another view than the answers suggest.</summary>
    public static string OwnView(WordingLanguage language = WordingLanguage.English) => PatientWords.In(language).OwnView;

    /// <summary>The line before what was noticed.</summary>
    public static string Noticed(WordingLanguage language = WordingLanguage.English) => PatientWords.In(language).Noticed;

    /// <summary>The line before the first steps.</summary>
    public static string HelpsFirst(WordingLanguage language = WordingLanguage.English) => PatientWords.In(language).HelpsFirst;
}
