using System.Collections.Immutable;
using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Scoring;

/// <summary>Totals of instruments that allow up to two unanswered items. Source: decision rules, "Scores".</summary>
internal static class Proration
{
    private const int MostUnanswered = 2;

    /// <summary>Round-half-up of sum × items / answered, or null where more than two items are unanswered.</summary>
    public static int? Total(AnswerSet answers, ImmutableArray<AnswerCode> items)
    {
        var (sum, answered) = answers.Tally(items);
        return items.Length - answered > MostUnanswered ? null : RoundHalfUp(sum * items.Length, answered);
    }

    private static int RoundHalfUp(int numerator, int denominator) => ((2 * numerator) + denominator) / (2 * denominator);
}
