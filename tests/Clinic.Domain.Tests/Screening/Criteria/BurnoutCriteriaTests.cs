using Clinic.Domain.Scoring;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Criteria;
using CsCheck;

namespace Clinic.Domain.Tests.Screening.Criteria;

public sealed class BurnoutCriteriaTests
{
    private static readonly BurnoutCutOffs Rules = RuleSets.V2026_1.Burnout;

    [Fact]
    public void Five_criteria_are_named_and_found_by_code_the_default_first()
    {
        Assert.Equal(
            ["exhaustion-plus-one", "composite-some", "composite-severe", "burnout-profile", "all-three-dimensions"],
            BurnoutCriteria.All.Select(criterion => criterion.ToCode()));
        Assert.Equal(BurnoutCriteria.Default, BurnoutCriteria.All[0]);
        Assert.All(BurnoutCriteria.All, criterion => Assert.Equal(criterion, BurnoutCriteria.Find(criterion.ToCode())));
        Assert.Null(BurnoutCriteria.Find("mbi"));
    }

    // Means in tenths; y, n and ? in the order of the criteria.
    [Theory]
    [InlineData(30, 34, 50, "yynnn")]
    [InlineData(29, 36, 40, "nynnn")]
    [InlineData(30, 36, 30, "yynyy")]
    [InlineData(30, 36, 45, "yynyn")]
    [InlineData(30, 20, 50, "nynnn")]
    [InlineData(30, 20, 35, "yynnn")]
    [InlineData(35, 35, 25, "yyyyy")]
    [InlineData(15, 15, 45, "nynnn")]
    [InlineData(14, 15, 45, "nnnnn")]
    [InlineData(0, 0, 60, "nnnnn")]
    [InlineData(60, 60, 0, "yyyyy")]
    public void Each_criterion_reads_the_three_means(int exhaustion, int cynicism, int efficacy, string expected) =>
        Assert.Equal(expected, Say(Tenths(exhaustion), Tenths(cynicism), Tenths(efficacy)));

    [Theory]
    [InlineData(null, 36, 30, "?????")]
    [InlineData(29, null, 30, "n???n")]
    [InlineData(30, null, 30, "y????")]
    [InlineData(30, null, 50, "????n")]
    [InlineData(30, 36, null, "y????")]
    [InlineData(30, 20, null, "????n")]
    [InlineData(null, null, 50, "????n")]
    [InlineData(null, null, null, "?????")]
    public void A_mean_that_is_not_there_leaves_open_what_hangs_on_it(int? exhaustion, int? cynicism, int? efficacy, string expected) =>
        Assert.Equal(expected, Say(Tenths(exhaustion), Tenths(cynicism), Tenths(efficacy)));

    [Fact]
    public void The_default_says_what_the_screening_says_and_the_profile_what_the_profile_says() =>
        AnyAnswers.Gen.Sample(answers =>
        {
            var result = answers.Screen();
            var outcomes = BurnoutCriteria.Evaluate(
                StoredMean.Restore(result.Scores.Exhaustion), StoredMean.Restore(result.Scores.Cynicism), StoredMean.Restore(result.Scores.Efficacy), Rules);

            Assert.Equal(result.Burnout, outcomes[0].Outcome);
            Assert.Equal(result.BurnoutSeverity is { } some ? some != BurnoutSeverity.None : null, outcomes[1].Outcome);
            Assert.Equal(result.BurnoutSeverity is { } severe ? severe == BurnoutSeverity.Severe : null, outcomes[2].Outcome);
            Assert.Equal(result.Profile is { } profile ? profile == BurnoutProfile.Burnout : null, outcomes[3].Outcome);
        });

    [Fact]
    public void A_stored_mean_is_the_fraction_it_was() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[0, 36]).Sample((answered, sum) =>
        {
            if (sum > 6 * answered)
            {
                return;
            }

            var mean = new SubscaleMean(sum, answered);
            var restored = StoredMean.Restore(mean.Rounded)!.Value;
            Assert.Equal(sum * restored.Answered, restored.Sum * answered);
        });

    [Theory]
    [InlineData("-0.1")]
    [InlineData("6.1")]
    [InlineData("2.3456")]
    public void A_number_that_is_no_mean_is_refused(string number) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => StoredMean.Restore(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void The_reason_names_numbers_and_cut_offs_and_the_source_is_there()
    {
        var outcome = BurnoutCriteria.Evaluate(BurnoutCriterion.ExhaustionPlusOne, Tenths(30), null, Tenths(35), Rules);

        Assert.Equal("Exhaustion 3.00 (from 3.00); cynicism not known (from 2.66) or efficacy 3.50 (up to 3.55).", outcome.Because);
        Assert.All(BurnoutCriteria.Evaluate(null, null, null, Rules), one => Assert.True(one.Source.Length > 20));
    }

    [Fact]
    public void Every_criterion_tells_its_numbers_in_a_sentence_of_its_own_and_has_a_name() => Assert.Equal(
        [
            "Exhaustion plus one: Exhaustion 3.00 (from 3.00); cynicism 3.50 (from 2.66) or efficacy 4.00 (up to 3.55).",
            "Composite at least “some”: The composite, 0.4 · exhaustion + 0.3 · cynicism + 0.3 · (6 − efficacy), is 2.85 (from 1.50).",
            "Composite “severe”: The composite, 0.4 · exhaustion + 0.3 · cynicism + 0.3 · (6 − efficacy), is 2.85 (from 3.50).",
            "Burnout profile: Exhaustion 3.00 (from 3.00) and cynicism 3.50 (from 3.44), with efficacy known: 4.00.",
            "All three dimensions: Exhaustion 3.00 (from 3.00), cynicism 3.50 (from 3.44) and efficacy 4.00 (below 4.46).",
        ],
        BurnoutCriteria.Evaluate(Tenths(30), Tenths(35), Tenths(40), Rules).Select(one => $"{one.Criterion.ToLabel()}: {one.Because}"));

    private static string Say(SubscaleMean? exhaustion, SubscaleMean? cynicism, SubscaleMean? efficacy) => string.Concat(
        BurnoutCriteria.Evaluate(exhaustion, cynicism, efficacy, Rules).Select(one => one.Outcome switch
        {
            true => 'y',
            false => 'n',
            null => '?',
        }));

    private static SubscaleMean? Tenths(int? tenths) => tenths is { } known ? new SubscaleMean(known, 10) : null;
}
