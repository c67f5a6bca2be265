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
    public static ImmutableArray<string> FirstSteps(Classification classification, WordingLanguage language = WordingLanguage.English) =>
        PatientWords.In(language).FirstSteps(classification);

    /// <summary>What stands under every summary.</summary>
    public static string Reminder(WordingLanguage language = WordingLanguage.English) => PatientWords.In(language).Reminder;

    /// <summary>What stands instead of a summary where there is no result.</summary>
    public static string NoResult(WordingLanguage language = WordingLanguage.English) => PatientWords.In(language).NoResult;

    /// <summary>The line before what was noticed.</summary>
    public static string Noticed(WordingLanguage language = WordingLanguage.English) => PatientWords.In(language).Noticed;

    /// <summary>The line before the first steps.</summary>
    public static string HelpsFirst(WordingLanguage language = WordingLanguage.English) => PatientWords.In(language).HelpsFirst;
}
