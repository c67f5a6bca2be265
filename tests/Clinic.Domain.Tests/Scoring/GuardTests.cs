using Clinic.Domain.Questionnaires;
using Clinic.Domain.Safety;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Tests.Scoring;

/// <summary>What cannot be is refused at the door, by name, and the last thing that can be is let in.</summary>
public sealed class GuardTests
{
    private static readonly BurnoutCompositeWeights Kalimo = new(0.4m, 0.3m, 0.3m, "Kalimo");

    [Fact]
    public void No_answers_at_all_are_refused_by_name()
    {
        Assert.Throws<ArgumentNullException>("answers", () => Phq9Score.Of(null!));
        Assert.Throws<ArgumentNullException>("answers", () => Gad7Score.Of(null!));
        Assert.Throws<ArgumentNullException>("answers", () => AuditCScore.Of(null!));
        Assert.Throws<ArgumentNullException>("answers", () => AuditCScore.AnsweredSum(null!));
        Assert.Throws<ArgumentNullException>("answers", () => Phq9Items.Of((AnswerSet)null!));
        Assert.Throws<ArgumentNullException>("answers", () => SubscaleMean.Of(null!, AnswerCodes.Exhaustion, 4));
        Assert.Throws<ArgumentNullException>("answers", () => SafetyAssessment.Assess(null!));
        Assert.Throws<ArgumentNullException>("answers", () => SafetyAssessment.AssessDraft(null!));
        Assert.Throws<ArgumentNullException>("answers", () => SafetyAssessment.IsThoughtsNowDue(null!));
        Assert.Throws<ArgumentNullException>("answers", () => SafetyAssessment.IsAttemptTimeDue(null!));
        Assert.Throws<ArgumentNullException>("weights", () => new BurnoutComposite(Mean(1, 1), Mean(1, 1), Mean(1, 1), null!));
    }

    [Fact]
    public void The_lowest_and_the_highest_value_are_let_in()
    {
        Assert.Equal((0, 27), (new Phq9Score(0).Total, new Phq9Score(27).Total));
        Assert.Equal((0, 21), (new Gad7Score(0).Total, new Gad7Score(21).Total));
        Assert.Equal((0, 12), (new AuditCScore(0).Total, new AuditCScore(12).Total));
        Assert.Equal((0, 6m), (Mean(0, 1).Rounded, Mean(30, 5).Rounded));
    }

    [Theory]
    [InlineData(0, 5, 0)]
    [InlineData(1, 3, 0.3333)]
    [InlineData(2, 3, 0.6667)]
    [InlineData(1, 6, 0.1667)]
    [InlineData(5, 4, 1.25)]
    [InlineData(31, 6, 5.1667)]
    public void A_mean_is_shown_with_four_decimals_half_up(int sum, int answered, double shown) =>
        Assert.Equal((decimal)shown, Mean(sum, answered).Rounded);

    [Fact]
    public void A_mean_on_a_cut_off_is_at_least_and_at_most_it()
    {
        var mean = Mean(16, 5);

        Assert.Equal((true, true), (mean.IsAtLeast(3.2m), mean.IsAtMost(3.2m)));
        Assert.Equal((false, true), (mean.IsAtLeast(3.2001m), mean.IsAtMost(3.2001m)));
        Assert.Equal((true, false), (mean.IsAtLeast(3.1999m), mean.IsAtMost(3.1999m)));
    }

    [Fact]
    public void A_composite_is_exact_with_unequal_numbers_of_answered_items()
    {
        // 0.4 · 10/4 + 0.3 · 7/5 + 0.3 · (6 − 20/6) = 1 + 0.42 + 0.8
        var composite = new BurnoutComposite(Mean(10, 4), Mean(7, 5), Mean(20, 6), Kalimo);

        Assert.Equal(2.22m, composite.Rounded);
        Assert.True(composite.IsAtLeast(2.22m));
        Assert.False(composite.IsAtLeast(2.2201m));
    }

    [Fact]
    public void A_composite_is_shown_with_four_decimals_half_up() =>
        // 0.4 · 0 + 0.3 · 1/5 + 0.3 · (6 − 31/6) = 0.06 + 0.25; with thirds: 0.4 · 4/3 = 0.53333…
        Assert.Equal((0.31m, 0.5333m), (
            new BurnoutComposite(Mean(0, 5), Mean(1, 5), Mean(31, 6), Kalimo).Rounded,
            new BurnoutComposite(Mean(4, 3), Mean(0, 5), Mean(36, 6), Kalimo).Rounded));

    [Fact]
    public void Weights_and_cut_offs_finer_than_they_are_compared_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new BurnoutCompositeWeights(0.40001m, 0.3m, 0.3m, "own"));
        Assert.Throws<ArgumentException>(() => new BurnoutComposite(Mean(1, 1), Mean(1, 1), Mean(1, 1), Kalimo).IsAtLeast(1.00001m));
    }

    [Fact]
    public void The_answered_drinking_items_are_summed_whichever_are_there()
    {
        Assert.Equal(0, AuditCScore.AnsweredSum(AnswerSet.Empty));
        Assert.Equal(9, AuditCScore.AnsweredSum(AnswerSet.Empty.Items("auditc", 4, 3, 2)));
        Assert.Equal(5, AuditCScore.AnsweredSum(AnswerSet.Empty.With(("auditc.2", 3), ("auditc.3", 2))));
        Assert.Equal(4, AuditCScore.AnsweredSum(AnswerSet.Empty.With(("auditc.1", 4))));
        Assert.Null(AuditCScore.Of(AnswerSet.Empty.With(("auditc.1", 0), ("auditc.2", 1))));
        Assert.Null(AuditCScore.Of(AnswerSet.Empty.With(("auditc.1", 0), ("auditc.3", 1))));
        Assert.Null(AuditCScore.Of(AnswerSet.Empty.With(("auditc.1", 1), ("auditc.2", 1))));
    }

    private static SubscaleMean Mean(int sum, int answered) => new(sum, answered);
}
