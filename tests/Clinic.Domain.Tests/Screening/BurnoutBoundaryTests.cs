using Clinic.Domain.Questionnaires;
using Clinic.Domain.Scoring;
using Clinic.Domain.Screening;

namespace Clinic.Domain.Tests.Screening;

public sealed class BurnoutBoundaryTests
{
    private static readonly int[] Good = [6, 6, 6, 6, 6, 6];

    [Theory]
    [InlineData(15, true)]
    [InlineData(14, false)]
    public void Exhaustion_of_three_is_high_and_just_below_is_not(int sum, bool burnout) =>
        Assert.Equal(burnout, Answers(sum, 30, Good).Screen().Burnout);

    [Theory]
    [InlineData(14, true)] // 2.80
    [InlineData(13, false)] // 2.60, the next possible mean of five items below 2.66
    public void Cynicism_above_its_percentile_is_high(int sum, bool burnout) =>
        Assert.Equal(burnout, Answers(15, sum, Good).Screen().Burnout);

    [Theory]
    [InlineData(21, true)] // 3.50
    [InlineData(22, false)] // 3.67
    public void Efficacy_below_its_percentile_is_low(int sum, bool burnout) =>
        Assert.Equal(burnout, Answers(15, 0, Spread(sum, 6)).Screen().Burnout);

    [Fact]
    public void The_exact_cut_offs_belong_to_the_positive_side()
    {
        var rules = RuleSets.V2026_1 with
        {
            Burnout = RuleSets.V2026_1.Burnout with { Cynicism = new(2.60m, "test"), Efficacy = new(3.50m, "test") },
        };
        var evaluator = new ScreeningEvaluator(rules);

        Assert.True(evaluator.Screen(ScreeningInput.Of(Answers(15, 13, Good))).Burnout);
        Assert.True(evaluator.Screen(ScreeningInput.Of(Answers(15, 0, Spread(21, 6)))).Burnout);
    }

    [Fact]
    public void Missing_cynicism_leaves_burnout_open_unless_the_rest_decides()
    {
        var open = Answers(15, 0, Good).Without("cy.1", "cy.2");
        var lowEfficacy = Answers(15, 0, Spread(6, 6)).Without("cy.1", "cy.2");
        var notExhausted = Answers(14, 0, Good).Without("cy.1", "cy.2");

        Assert.Null(open.Screen().Burnout);
        Assert.Equal(Classification.Indeterminate, open.Screen().Classification);
        Assert.True(lowEfficacy.Screen().Burnout);
        Assert.False(notExhausted.Screen().Burnout);
    }

    [Theory]
    [InlineData(15, 18, 27, BurnoutProfile.Burnout)] // cynicism 3.60
    [InlineData(15, 17, 27, BurnoutProfile.Overextended)] // cynicism 3.40
    [InlineData(14, 18, 27, BurnoutProfile.Disengaged)]
    [InlineData(14, 17, 27, BurnoutProfile.Engaged)] // efficacy 4.50
    [InlineData(14, 17, 26, BurnoutProfile.Ineffective)] // efficacy 4.33
    public void Profiles_change_at_their_boundaries(int exhaustion, int cynicism, int efficacy, BurnoutProfile profile) =>
        Assert.Equal(profile, Answers(exhaustion, cynicism, Spread(efficacy, 6)).Screen().Profile);

    [Theory]
    [InlineData(0, 0, 6, BurnoutSeverity.Some)] // 0.3 × (6 − 1) = 1.50
    [InlineData(0, 0, 7, BurnoutSeverity.None)] // 1.45
    [InlineData(30, 0, 21, BurnoutSeverity.Some)] // 2.4 + 0.75 = 3.15
    [InlineData(30, 8, 24, BurnoutSeverity.Some)] // 2.4 + 0.48 + 0.6 = 3.48
    [InlineData(25, 15, 24, BurnoutSeverity.Severe)] // 2.0 + 0.9 + 0.6 = 3.50
    public void Composite_bands_change_at_one_and_a_half_and_three_and_a_half(
        int exhaustion, int cynicism, int efficacy, BurnoutSeverity severity) =>
        Assert.Equal(severity, Answers(exhaustion, cynicism, Spread(efficacy, 6)).Screen().BurnoutSeverity);

    private static AnswerSet Answers(int exhaustion, int cynicism, int[] efficacy) => Answered.SafeAndBelowAll
        .Items("ex", Spread(exhaustion, 5)).Items("cy", Spread(cynicism, 5)).Items("pe", efficacy);

    private static int[] Spread(int sum, int items) =>
        [.. Enumerable.Range(0, items).Select(i => (sum / items) + (i < sum % items ? 1 : 0))];
}
