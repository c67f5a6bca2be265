using System.Collections.Immutable;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening;

/// <summary>
/// Looks for the smallest change of answers that changes the classification, for each borderline measure. Of a burnout
/// mean only the sum counts; of the PHQ-9 every item may matter, so its changes are tried, smallest first.
/// </summary>
internal static class NearestChanges
{
    private const int HighestMeanItem = SubscaleMean.Maximum;

    public static ImmutableArray<NearestChange> Of(in ScreeningFacts facts, ImmutableArray<BorderlineMeasure> borderline)
    {
        if (borderline.IsEmpty)
        {
            return [];
        }

        var nearest = ImmutableArray.CreateBuilder<NearestChange>(borderline.Length);
        foreach (var near in borderline)
        {
            nearest.Add(near.Measure switch
            {
                "exhaustion" => Mean(in facts, near, AnswerCodes.Exhaustion, facts.Rules.Exhaustion.PointsAcrossAtLeast(facts.Measures.Exhaustion!.Value)),
                "cynicism" => Mean(in facts, near, AnswerCodes.Cynicism, facts.Rules.Cynicism.PointsAcrossAtLeast(facts.Measures.Cynicism!.Value)),
                "efficacy" => Mean(in facts, near, AnswerCodes.Efficacy, facts.Rules.Efficacy.PointsAcrossAtMost(facts.Measures.Efficacy!.Value)),
                _ => NearestPhq9Change.Of(in facts),
            });
        }

        return nearest.MoveToImmutable();
    }

    // Which items move does not matter to a mean: those with most room first would be arbitrary too, so simply in order.
    private static NearestChange Mean(in ScreeningFacts facts, BorderlineMeasure near, ImmutableArray<AnswerCode> items, int points)
    {
        var (changes, rest) = (ImmutableArray.CreateBuilder<AnswerChange>(), points);
        foreach (var item in items)
        {
            if (facts.Final[item] is { } value && rest != 0)
            {
                var to = Math.Clamp(value + rest, 0, HighestMeanItem);
                if (to != value)
                {
                    changes.Add(new AnswerChange(item.Name, value, to));
                    rest -= to - value;
                }
            }
        }

        return new NearestChange(near.Measure, points, near.Alternative, changes.ToImmutable());
    }
}
