using System.Collections.Immutable;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using CsCheck;

namespace Clinic.Domain.Tests.Screening;

public sealed class Phq9EitherWayTests
{
    [Fact]
    public void Fewer_points_and_more_points_are_both_told_where_both_change_the_classification()
    {
        // Depression through the sum alone, which both a point less at the cut-off and none more can undo.
        var lower = Read(Answered.SafeAndBelowAll.Items("phq9", 3, 1, 1, 1, 1, 1, 1, 1, 0));
        Assert.Equal([(-1, Classification.BelowThreshold)], lower.Select(one => (one.Points, one.Alternative)));

        // Open through a sum of 10 without low mood: a point less takes the sum away, a point more brings the mood.
        var both = Read(Answered.SafeAndBelowAll.Items("phq9", 1, 1, 2, 2, 1, 1, 1, 1, 0));
        Assert.Equal(
            [(-1, Classification.BelowThreshold), (1, Classification.PrimaryMoodDisorder)],
            both.Select(one => (one.Points, one.Alternative)));
    }

    [Fact]
    public void Nothing_is_told_where_an_item_is_open_or_no_small_change_matters()
    {
        Assert.Empty(Read(Answered.SafeAndBelowAll.Items("phq9", 3, 1, 1, 1, 1, 1, 1, 1, 0).Without("phq9.5")));
        Assert.Empty(Read(Answered.SafeAndBelowAll));
        Assert.Empty(Read(Answered.SafeAndBelowAll.Items("phq9", 3, 3, 3, 3, 3, 3, 3, 3, 0)));
    }

    [Fact]
    public void Every_change_told_does_what_it_says_within_the_width_of_the_error_band() => AnyAnswers.Gen.Sample(
        answers =>
        {
            foreach (var change in Read(answers))
            {
                var after = answers.With([.. change.Answers.Select(one => (one.Code, one.To))]).Screen();
                Assert.Equal(change.Alternative, after.Classification);
                Assert.NotEqual(answers.Screen().Classification, after.Classification);
                Assert.Equal(change.Points, change.Answers.Sum(one => one.To - one.From));
                Assert.InRange(Math.Abs(change.Points), 1, 3);
            }
        },
        iter: Rounds.Of(2_000));

    [Fact]
    public void The_nearer_way_is_the_one_that_the_trace_holds() => AnyAnswers.Gen.Sample(
        answers =>
        {
            if (Answered.Evaluator.Explain(ScreeningInput.Of(answers)).Nearest.FirstOrDefault(one => one.Measure == "phq9") is { } stored && Math.Abs(stored.Points) <= 3)
                Assert.Contains(Read(answers), one => one.Points == stored.Points && one.Alternative == stored.Alternative);
        },
        iter: Rounds.Of(2_000));

    private static ImmutableArray<NearestChange> Read(AnswerSet answers) => Answered.Evaluator.Phq9EitherWay(ScreeningInput.Of(answers));
}
