using Clinic.Domain.Scoring;
using Clinic.Domain.Screening;

namespace Clinic.Domain.Tests.Screening;

public sealed class DepressionTests
{
    [Theory]
    [InlineData(new[] { 2, 0, 3, 3, 1, 1, 0, 0, 0 }, true)] // 10 with lost interest
    [InlineData(new[] { 2, 0, 3, 3, 1, 0, 0, 0, 0 }, false)] // 9
    [InlineData(new[] { 1, 1, 3, 3, 1, 1, 0, 0, 0 }, null)] // 10 without either
    [InlineData(new[] { 2, 2, 2, 2, 0, 0, 0, 0, 1 }, true)] // 9, yet five symptoms with item 9 at 1
    [InlineData(new[] { 2, 2, 2, 2, 1, 0, 0, 0, 0 }, false)] // 9, four symptoms
    public void The_verdict_on_nine_answers_follows_the_book(int[] items, bool? expected) =>
        Assert.Equal(expected, Answered.Phq9(items).Screen().Depression);

    [Theory]
    [InlineData(new[] { 2, 0, 0, 0, 0, 0, 0, 0, 0 }, Phq9Algorithm.None)]
    [InlineData(new[] { 2, 2, 0, 0, 0, 0, 0, 0, 0 }, Phq9Algorithm.Other)]
    [InlineData(new[] { 2, 0, 0, 0, 0, 0, 0, 0, 1 }, Phq9Algorithm.Other)]
    [InlineData(new[] { 1, 1, 3, 3, 3, 3, 3, 3, 3 }, Phq9Algorithm.None)]
    [InlineData(new[] { 2, 2, 2, 2, 0, 0, 0, 0, 0 }, Phq9Algorithm.Other)]
    [InlineData(new[] { 0, 2, 2, 2, 2, 2, 0, 0, 0 }, Phq9Algorithm.Major)]
    public void The_algorithm_counts_item_nine_from_one_and_the_others_from_two(int[] items, Phq9Algorithm expected) =>
        Assert.Equal(expected, Answered.Phq9(items).Screen().Phq9Algorithm);

    [Fact]
    public void An_open_item_that_could_change_the_verdict_leaves_it_unknown()
    {
        var nine = Answered.Phq9(2, 2, 2, 2, 1, 0, 0, 0, 0);

        Assert.Null(nine.Without("phq9.8").Screen().Depression);
        Assert.Null(nine.Without("phq9.8").Screen().Phq9Algorithm);
        Assert.False(Answered.Phq9(0, 0, 0, 0, 0, 0, 0, 0, 0).Without("phq9.8").Screen().Depression);
        Assert.True(Answered.Phq9(3, 3, 3, 3, 3, 3, 0, 0, 0).Without("phq9.8").Screen().Depression);
    }

    [Fact]
    public void A_verdict_that_holds_either_way_stands_though_there_is_no_score()
    {
        var result = Answered.Phq9(3, 3, 3, 3, 3, 3, 3, 3).Screen();

        Assert.Null(result.Scores.Phq9);
        Assert.True(result.Depression);
    }

    [Theory]
    [InlineData(3, 2, 0, 0, 0, true)]
    [InlineData(2, 2, 1, 1, 1, false)]
    [InlineData(3, 9, 0, 0, 0, null)] // had no time off: could be the second point
    [InlineData(2, 9, 0, 0, 0, false)]
    public void Two_points_make_distress_pervasive(int scope, int recovery, int joy, int worth, int hope, bool? expected) =>
        Assert.Equal(expected, Answered.Set(
            ("ctx.scope", scope), ("ctx.recovery", recovery), ("ctx.joy", joy), ("ctx.worth", worth), ("ctx.hope", hope))
            .Screen().Pervasive);

    [Theory]
    [InlineData(true, true, false, Classification.BurnoutWithCoOccurringDepression)]
    [InlineData(true, true, true, Classification.PrimaryMoodDisorder)]
    [InlineData(true, false, true, Classification.SituationalBurnout)]
    [InlineData(false, true, false, Classification.PrimaryMoodDisorder)]
    [InlineData(false, false, true, Classification.BelowThreshold)]
    public void The_table_of_classifications_holds(bool burnout, bool depression, bool moodLeads, Classification expected)
    {
        var answers = Answered.SafeAndBelowAll;
        answers = burnout ? answers.Items("ex", 5, 5, 5, 5, 5).Items("cy", 5, 5, 5, 5, 5) : answers;
        answers = depression ? answers.Items("phq9", 3, 3, 3, 3, 3, 3) : answers;
        answers = moodLeads ? answers.With(("ctx.onset", 2), ("ctx.scope", 3)) : answers.With(("ctx.onset", 2), ("ctx.scope", 2));

        Assert.Equal(expected, answers.Screen().Classification);
    }

    [Theory]
    [InlineData(8, "phq9")]
    [InlineData(11, "phq9")]
    [InlineData(7, null)]
    [InlineData(12, null)]
    public void A_phq9_from_eight_to_eleven_is_borderline(int sum, string? measure)
    {
        int[] items = [2, 0, .. Enumerable.Range(0, 6).Select(i => i < sum - 2 ? 1 : 0), 0];
        items[2] += Math.Clamp(sum - items.Sum(), 0, 2);
        items[3] += sum - items.Sum();

        Assert.Equal(measure, Answered.SafeAndBelowAll.Items("phq9", items).Screen().Borderline.SingleOrDefault()?.Measure);
    }

    [Theory]
    [InlineData(17, true)] // 3.40
    [InlineData(18, false)] // 3.60
    [InlineData(13, true)] // 2.60
    [InlineData(12, false)] // 2.40
    public void Exhaustion_within_its_error_band_is_borderline(int sum, bool expected)
    {
        int[] items = [.. Enumerable.Range(0, 5).Select(i => (sum / 5) + (i < sum % 5 ? 1 : 0))];
        var answers = Answered.SafeAndBelowAll.Items("ex", items).Items("cy", 5, 5, 5, 5, 5);

        Assert.Equal(expected, answers.Screen().Borderline.Any(found => found.Measure == "exhaustion"));
    }
}
