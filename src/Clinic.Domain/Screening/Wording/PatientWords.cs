using System.Collections.Immutable;

namespace Clinic.Domain.Screening.Wording;

/// <summary>
/// Everything a person may be told about their answers, in one language. A language is whole or it does not compile:
/// each member is abstract here, and each switch names every case.
/// </summary>
internal abstract class PatientWords
{
    /// <summary>What the answers may mean.</summary>
    internal abstract string Meaning(Classification classification);

    /// <summary>What helps first, in the order in which to try it.</summary>
    internal abstract ImmutableArray<string> FirstSteps(Classification classification, bool sparesEffort);

    /// <summary>Staying within one's strength, for who gets worse after effort.</summary>
    internal abstract string Pacing { get; }

    /// <summary>What stands under every summary.</summary>
    internal abstract string Reminder { get; }

    /// <summary>What stands instead of a summary where there is no result.</summary>
    internal abstract string NoResult { get; }

    /// <summary>What stands instead of a summary where somebody was worried and nothing was asked.</summary>
    internal abstract string ConcernAlone { get; }

    /// <summary>What stands instead of what was noticed where a clinician came to another view than the answers suggest.</summary>
    internal abstract string OwnView { get; }

    /// <summary>The line before what was noticed.</summary>
    internal abstract string Noticed { get; }

    /// <summary>The line before the first steps.</summary>
    internal abstract string HelpsFirst { get; }

    /// <summary>Exhaustion: high, not high, or not known.</summary>
    internal abstract string Tiredness(bool? isHigh);

    /// <summary>Distance from work: high, not high, or not known.</summary>
    internal abstract string Distance(bool? isHigh);

    /// <summary>Doing one's work well: in doubt, not in doubt, or not known.</summary>
    internal abstract string DoingWell(bool? isLow);

    /// <summary>Low mood or little joy: there, not there, or not known.</summary>
    internal abstract string Mood(bool? isThere);

    /// <summary>The strain shows beyond work.</summary>
    internal abstract string BeyondWork { get; }

    /// <summary>An answer lies near a cut-off.</summary>
    internal abstract string NearALine { get; }

    internal static PatientWords In(WordingLanguage language) => language switch
    {
        WordingLanguage.English => EnglishPatientWords.Instance,
        WordingLanguage.Spanish => SpanishPatientWords.Instance,
    };
}
