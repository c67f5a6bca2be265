using System.Collections.Immutable;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening.Reading;

/// <summary>The scores of a result as sentences for clinicians: the number, what it is out of, and its band.</summary>
internal static class ScoreSentences
{
    public static ImmutableArray<ReadingNode> Of(ScreeningResult result)
    {
        var scores = result.Scores;
        return
        [
            new(Total("PHQ-9", scores.Phq9, Phq9Score.Maximum, result.Phq9Severity?.ToCode(), "item 9 or more than two items are unanswered")),
            new(Total("GAD-7", scores.Gad7, Gad7Score.Maximum, result.Gad7Severity?.ToCode(), "more than two items are unanswered")),
            new(Total("AUDIT-C", scores.AuditC, AuditCScore.Maximum, null, "an item is unanswered")),
            new(Mean("Exhaustion", scores.Exhaustion)),
            new(Mean("Cynicism", scores.Cynicism)),
            new(Mean("Professional efficacy", scores.Efficacy) + (scores.Efficacy is null ? "" : " Higher is better.")),
        ];
    }

    private static string Total(string name, int? total, int highest, string? band, string why) => total is { } points
        ? FormattableString.Invariant($"{name}: {points} of {highest}{(band is null ? "" : $", {band.Replace('-', ' ')}")}.")
        : $"{name}: no score, because {why}.";

    private static string Mean(string name, decimal? mean) => mean is { } known
        ? FormattableString.Invariant($"{name}: mean {RuleSentence.Plain(known)} of {SubscaleMean.Maximum}.")
        : $"{name}: no mean, because too few of its items are answered.";
}
