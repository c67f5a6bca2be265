using Clinic.Domain.Questionnaires;
using Clinic.Domain.Scoring;
using Clinic.Domain.Screening.Evidence;

namespace Clinic.Domain.Screening;

/// <summary>
/// The PHQ-9 algorithm and the depression verdict, decided on nine values: where items are unanswered, once with all of
/// them at 0 and once at 3. Source: decision rules, "Verdicts".
/// </summary>
internal readonly record struct DepressionVerdict(Phq9Algorithm? Algorithm, bool? Outcome)
{
    public static DepressionVerdict Of(AnswerSet answers, Phq9Items items, CompiledRules rules, EvidenceLog? evidence)
    {
        var (low, high) = (items.Algorithm(highest: false), items.Algorithm(highest: true));
        Phq9Algorithm? algorithm = low == high ? low : null;
        var verdict = new DepressionVerdict(algorithm, Decide(items, rules.Phq9));
        if (evidence is not null)
        {
            verdict.Write(answers, items, rules, evidence);
        }

        return verdict;
    }

    /// <summary>The verdict, or the one with some of its comparisons held at another answer.</summary>
    public static bool? Decide(Phq9Items items, int cutOff, DepressionSupposition suppose = default)
    {
        var low = Completed(items, cutOff, highest: false, suppose);
        if (items.Unanswered == 0)
        {
            return low;
        }

        var high = Completed(items, cutOff, highest: true, suppose);
        return low == high ? low : null;
    }

    /// <summary>Whether the sum reaches the cut-off; null while unanswered items could tip it.</summary>
    public static bool? ReachesTotal(Phq9Items items, int cutOff) =>
        items.AnsweredSum >= cutOff ? true : items.HighestSum < cutOff ? false : null;

    private static bool? Completed(Phq9Items items, int cutOff, bool highest, DepressionSupposition suppose)
    {
        if (suppose.Major ?? items.Algorithm(highest) == Phq9Algorithm.Major)
        {
            return true;
        }

        if (!(suppose.ReachesTotal ?? items.Sum(highest) >= cutOff))
        {
            return false;
        }

        return suppose.Cardinal ?? items.HasCardinal(highest) ? true : null;
    }

    private void Write(AnswerSet answers, Phq9Items items, CompiledRules rules, EvidenceLog evidence)
    {
        var book = rules.Book;
        evidence.Say(
            book.Algorithm, Algorithm is null ? null : Algorithm == Phq9Algorithm.Major,
            Figure.Of(items.Symptoms(highest: false)),
            Figure.Of(items.Symptoms(highest: true)),
            Figure.OfWord((int?)Algorithm));
        evidence.Say(
            book.Total, ReachesTotal(items, rules.Phq9),
            Figure.Of(items.Unanswered == 0 ? items.AnsweredSum : null));
        evidence.Say(
            book.Cardinal, items.Cardinal,
            Figure.Of(answers, AnswerCodes.Phq9[0]),
            Figure.Of(answers, AnswerCodes.Phq9[1]),
            Figure.Of(items.Unanswered));
        evidence.Say(
            book.Depression, Outcome,
            Figure.Of(items.AnsweredSum),
            Figure.Of(items.HighestSum),
            Figure.OfWord((int?)Algorithm),
            Figure.Of(items.Cardinal));
    }
}

/// <summary>Answers of single comparisons to suppose instead of the real ones; null leaves the real one.</summary>
/// <param name="Major">Whether the algorithm says major.</param>
/// <param name="ReachesTotal">Whether the sum reaches the cut-off.</param>
/// <param name="Cardinal">Whether low mood or lost interest is there.</param>
internal readonly record struct DepressionSupposition(bool? Major, bool? ReachesTotal, bool? Cardinal);
