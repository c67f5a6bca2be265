using System.Globalization;
using Clinic.Domain.Instruments;

namespace Clinic.Domain.Tests.Instruments;

public sealed class InstrumentScorerTests
{
    private static readonly InstrumentPack Small = Packs.Read(Packs.Small);

    [Fact]
    public void A_sum_counts_reversed_items_from_the_other_end()
    {
        var total = Small.Score(("s.1", 4), ("s.2", 1), ("s.3", 1))["total"];

        Assert.Equal(8m, total.Value);
        Assert.Equal("high", total.Band!.Code);
        Assert.Equal(ScoreValidity.Valid, total.Validity);
        Assert.Null(total.Why);
    }

    [Theory]
    [InlineData(3, 0, 4, "low", 3)]
    [InlineData(4, 0, 4, "mid", 4)]
    [InlineData(4, 3, 4, "mid", 7)]
    [InlineData(4, 4, 4, "high", 8)]
    public void A_score_at_the_cut_off_belongs_to_the_higher_band(int one, int two, int three, string band, int value)
    {
        var total = Small.Score(("s.1", one), ("s.2", two), ("s.3", three))["total"];

        Assert.Equal(value, total.Value);
        Assert.Equal(band, total.Band!.Code);
    }

    [Fact]
    public void A_prorated_half_is_rounded_up_and_says_what_it_rests_on()
    {
        // 3 of two items is 4.5 of three.
        var total = Small.Score(("s.1", 2), ("s.2", 1))["total"];

        Assert.Equal(5m, total.Value);
        Assert.Equal(ScoreValidity.Prorated, total.Validity);
        Assert.Equal("2 of 3 items are answered", total.Why);
    }

    [Fact]
    public void A_prorated_sum_that_is_not_rounded_stays_exact()
    {
        var pack = Packs.Read(Packs.SmallBut(one => one["scores"]![0]!["rounding"] = "none"));

        Assert.Equal(4.5m, pack.Score(("s.1", 2), ("s.2", 1))["total"].Value);
    }

    [Fact]
    public void An_item_that_must_be_answered_is_never_filled_in()
    {
        var total = Small.Score(("s.2", 1), ("s.3", 1))["total"];

        Assert.Null(total.Value);
        Assert.Null(total.Band);
        Assert.Equal(ScoreValidity.NotScorable, total.Validity);
        Assert.Equal("s.1 has to be answered", total.Why);
    }

    [Fact]
    public void Too_few_answers_give_no_score_and_take_the_composite_along()
    {
        var scored = Small.Score(("s.1", 4));

        Assert.Equal("1 of 3 items are answered, at least 2 are needed", scored["total"].Why);
        Assert.Equal(4m, scored["mean"].Value);
        Assert.Equal(ScoreValidity.NotScorable, scored["both"].Validity);
        Assert.Equal("total has no score", scored["both"].Why);
    }

    [Fact]
    public void A_composite_weighs_its_parts_and_reverses_over_the_range_of_the_part()
    {
        // 0.5 · 8 + 0.25 · (4 − 2.5)
        Assert.Equal(4.375m, Small.Score(("s.1", 4), ("s.2", 1), ("s.3", 1))["both"].Value);
    }

    [Fact]
    public void A_composite_of_a_prorated_score_is_prorated()
    {
        var both = Small.Score(("s.1", 2), ("s.2", 1))["both"];

        Assert.Equal(ScoreValidity.Prorated, both.Validity);
        Assert.Equal("total is prorated", both.Why);
    }

    [Fact]
    public void Weights_count_and_a_missing_item_takes_its_weight_along()
    {
        var pack = Packs.Read(Packs.SmallBut(one => one["scores"]![1]!["weights"] =
            new System.Text.Json.Nodes.JsonArray(Weight("s.1", 3), Weight("s.2", 1))));

        Assert.Equal(3.25m, pack.Score(("s.1", 4), ("s.2", 1))["mean"].Value);
        Assert.Equal(1m, pack.Score(("s.2", 1))["mean"].Value);
    }

    [Fact]
    public void Points_stand_for_the_answer()
    {
        var cbi = Packs.BuiltIn("cbi");
        (string, int)[] answers = [.. Enumerable.Range(1, 7).Select(n => ($"cbi.w.{n}", n == 7 ? 0 : 3))];

        // Six times 75, and the reversed item at 100 − 0.
        Assert.Equal(78.5714m, cbi.Score(answers)["work"].Value);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void A_critical_item_is_named_whatever_the_score(int answer, bool isQuiet)
    {
        Assert.Equal(isQuiet ? [] : ["s.2"], Small.Score(("s.2", answer)).CriticalItems);
    }

    [Fact]
    public void Answers_outside_the_choices_are_refused_and_nothing_is_scored()
    {
        var refused = Assert.IsType<InstrumentResult.Refused>(Small.Try(("s.1", 5), ("s.9", 1), ("s.2", int.MinValue)));

        Assert.Equal(["s.1 = 5 is outside 0–4", "s.2 = -2147483648 is outside 0–4", "s.9 is not an item of small"], refused.Faults);
    }

    [Fact]
    public void A_skipped_item_counts_as_the_answer_it_is_skipped_with()
    {
        var auditC = Packs.BuiltIn("audit-c");

        Assert.Equal(ScoreValidity.Valid, auditC.Score(("auditc.1", 0))["total"].Validity);
        Assert.Equal(0m, auditC.Score(("auditc.1", 0), ("auditc.2", 0))["total"].Value);
        Assert.Null(auditC.Score(("auditc.1", 1))["total"].Value);
        Assert.Null(auditC.Score(("auditc.1", 0), ("auditc.2", 2))["total"].Value);
        Assert.Equal(3m, auditC.Score(("auditc.1", 0), ("auditc.2", 2), ("auditc.3", 1))["total"].Value);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Sentence();
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(expected, Sentence());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static string? Sentence()
        {
            var refused = Assert.IsType<InstrumentResult.Refused>(Small.Try(("s.1", -5)));
            return refused.Faults[0] + Small.Score(("s.1", 2), ("s.2", 1))["total"].Why;
        }
    }

    [Fact]
    public void A_scorer_takes_no_pack_with_a_fault()
    {
        var broken = Small with { Scores = [.. Small.Scores.Select(score => score with { MinimumAnswered = 9 })] };

        Assert.Throws<InstrumentPackException>(() => new InstrumentScorer(broken));
    }

    private static System.Text.Json.Nodes.JsonObject Weight(string item, int weight) => new() { ["item"] = item, ["weight"] = weight };
}
