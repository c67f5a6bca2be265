using System.Collections.Immutable;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening;

/// <summary>
/// The smallest change of PHQ-9 answers that changes the classification: one point anywhere, else two, and so on. Where
/// several are as small, the one that keeps the direction of the cut-off comes first, then the first items.
/// </summary>
internal static class NearestPhq9Change
{
    private const int Items = 9;
    private const int Highest = 3;

    public static NearestChange Of(in ScreeningFacts facts)
    {
        Span<int?> answers = stackalloc int?[Items];
        for (var i = 0; i < Items; i++)
        {
            answers[i] = facts.Final[AnswerCodes.Phq9[i]];
        }

        Span<int?> changed = stackalloc int?[Items];
        var across = facts.Phq9Items.AnsweredSum >= facts.Rules.Phq9 ? -1 : 1;
        for (var points = 1; ; points++)
        {
            foreach (var direction in (ReadOnlySpan<int>)[across, -across])
            {
                answers.CopyTo(changed);
                if (Search(in facts, answers, changed, 0, points, direction) is { } alternative)
                {
                    return new NearestChange("phq9", points * direction, alternative, Changes(answers, changed));
                }
            }
        }
    }

    /// <summary>
    /// The smallest change in one direction alone, of at most so many points; null where none is as small, or where an item
    /// is unanswered and could be the change itself.
    /// </summary>
    public static NearestChange? Towards(in ScreeningFacts facts, int direction, int most)
    {
        if (facts.Phq9Items.Unanswered > 0)
        {
            return null;
        }

        Span<int?> answers = stackalloc int?[Items];
        for (var i = 0; i < Items; i++)
        {
            answers[i] = facts.Final[AnswerCodes.Phq9[i]];
        }

        Span<int?> changed = stackalloc int?[Items];
        for (var points = 1; points <= most; points++)
        {
            answers.CopyTo(changed);
            if (Search(in facts, answers, changed, 0, points, direction) is { } alternative)
            {
                return new NearestChange("phq9", points * direction, alternative, Changes(answers, changed));
            }
        }

        return null;
    }

    // All ways to spread the points over the items from this one on, in one direction; mixed ones are never smaller.
    private static Classification? Search(
        in ScreeningFacts facts, ReadOnlySpan<int?> answers, Span<int?> changed, int item, int points, int direction)
    {
        if (points == 0)
        {
            var depression = DepressionVerdict.Decide(Phq9Items.Of(changed), facts.Rules.Phq9);
            var alternative = ClassificationRule.Of(facts.Burnout.Outcome, depression, facts.MoodLeads);
            return alternative != facts.Classification ? alternative : null;
        }

        for (var i = item; i < Items; i++)
        {
            var value = answers[i]!.Value; // a borderline PHQ-9 has all nine answered
            var room = direction > 0 ? Highest - value : value;
            for (var step = Math.Min(points, room); step > 0; step--)
            {
                changed[i] = value + (direction * step);
                if (Search(in facts, answers, changed, i + 1, points - step, direction) is { } found)
                {
                    return found;
                }
            }

            changed[i] = value;
        }

        return null;
    }

    private static ImmutableArray<AnswerChange> Changes(ReadOnlySpan<int?> answers, ReadOnlySpan<int?> changed)
    {
        var changes = ImmutableArray.CreateBuilder<AnswerChange>();
        for (var i = 0; i < Items; i++)
        {
            if (answers[i] != changed[i])
            {
                changes.Add(new AnswerChange(AnswerCodes.Phq9[i].Name, answers[i]!.Value, changed[i]!.Value));
            }
        }

        return changes.ToImmutable();
    }
}
