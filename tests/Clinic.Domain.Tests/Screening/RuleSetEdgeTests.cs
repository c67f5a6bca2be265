using System.Text.Json.Nodes;
using Clinic.Domain.Screening;

namespace Clinic.Domain.Tests.Screening;

/// <summary>Every number of a rule set is held within its scale: at the ends it is taken, beyond them it is refused at its own place.</summary>
public sealed class RuleSetEdgeTests
{
    private static readonly string Shipped = RuleSets.FindJson("2026.1")!;

    /// <summary>Each cut-off with the highest value its scale has.</summary>
    public static TheoryData<string, double> CutOffs { get; } = new()
    {
        { "burnout.exhaustion", 6 },
        { "burnout.cynicism", 6 },
        { "burnout.efficacy", 6 },
        { "burnout.standardError.exhaustion", 6 },
        { "burnout.standardError.cynicism", 6 },
        { "burnout.standardError.efficacy", 6 },
        { "depression.cutOff", 27 },
        { "depression.errorFrom", 27 },
        { "depression.errorTo", 27 },
        { "pervasive.points", 5 },
        { "pervasive.scope", 4 },
        { "pervasive.recovery", 3 },
        { "pervasive.joy", 3 },
        { "pervasive.worth", 3 },
        { "pervasive.hope", 3 },
        { "flags.adjustmentPhq9", 27 },
        { "flags.adjustmentGad7", 21 },
        { "flags.anxiety", 21 },
        { "flags.alcoholMale", 12 },
        { "flags.alcohol", 12 },
        { "flags.fatigue", 4 },
        { "flags.impairment", 3 },
        { "flags.noRecovery", 3 },
        { "flags.secondsPerAnswer", 60 },
        { "flags.somaticPhq9", 27 },
        { "flags.trials", 3 },
        { "priority.phq9", 27 },
    };

    [Theory]
    [MemberData(nameof(CutOffs))]
    public void A_cut_off_above_its_scale_is_refused_where_it_stands(string at, double highest)
    {
        var refusal = Refusal(Set(at, "value", highest + 1));

        Assert.Equal(($"$.{at}.value", Said($"is not above 0 and at most {highest}")), (refusal.Path, refusal.Reason));
    }

    [Theory]
    [MemberData(nameof(CutOffs))]
    public void A_cut_off_of_nothing_is_refused_where_it_stands(string at, double highest)
    {
        var refusal = Refusal(Set(at, "value", 0));

        Assert.Equal(($"$.{at}.value", Said($"is not above 0 and at most {highest}")), (refusal.Path, refusal.Reason));
    }

    [Theory]
    [InlineData("burnout.standardError.exhaustion", 6)]
    [InlineData("pervasive.scope", 4)]
    [InlineData("flags.secondsPerAnswer", 60)]
    [InlineData("flags.alcohol", 12)]
    [InlineData("priority.phq9", 27)]
    [InlineData("depression.errorTo", 10)]
    [InlineData("depression.errorFrom", 10)]
    public void The_ends_of_a_scale_and_a_band_that_begins_or_ends_at_its_cut_off_are_taken(string at, double value) =>
        Assert.NotNull(RuleSetJson.Read(Set(at, "value", value)));

    [Theory]
    [InlineData("exhaustion", 5)]
    [InlineData("cynicism", 5)]
    [InlineData("efficacy", 6)]
    public void As_few_as_one_answer_and_as_many_as_there_are_items_may_be_asked_for(string dimension, int items)
    {
        Assert.NotNull(RuleSetJson.Read(Set("burnout.fewestAnswered", dimension, 1)));
        Assert.NotNull(RuleSetJson.Read(Set("burnout.fewestAnswered", dimension, items)));
        Assert.All(
            [0, items + 1],
            fewest => Assert.Equal(
                ($"$.burnout.fewestAnswered.{dimension}", Said($"is outside 1–{items}")), Place(Set("burnout.fewestAnswered", dimension, fewest))));
    }

    [Theory]
    [InlineData("exhaustion")]
    [InlineData("cynicism")]
    [InlineData("efficacy")]
    public void A_mean_may_lie_at_either_end_of_its_scale_but_not_beyond(string dimension)
    {
        Assert.All([0, 6], mean => Assert.DoesNotContain("norms", Place(Set($"norms.{dimension}", "mean", mean)).Path, StringComparison.Ordinal));
        Assert.All([-0.1, 6.1], mean => Assert.Equal(($"$.norms.{dimension}.mean", "is outside 0–6"), Place(Set($"norms.{dimension}", "mean", mean))));
        Assert.DoesNotContain("norms", Place(Set($"norms.{dimension}", "sd", 6)).Path, StringComparison.Ordinal);
        Assert.Equal(($"$.norms.{dimension}.sd", "is above 6"), Place(Set($"norms.{dimension}", "sd", 6.1)));
    }

    [Fact]
    public void A_boundary_may_lie_five_deviations_out_and_no_further()
    {
        var (five, more) = (Set("burnout.profile.exhaustion", "deviations", 5), Set("burnout.profile.exhaustion", "deviations", 5.1));

        Assert.Equal("$.burnout.profile.exhaustion.value", Refusal(five).Path);
        Assert.Equal("$.burnout.profile.exhaustion.deviations", Refusal(more).Path);
    }

    [Theory]
    [InlineData(0, 0.5, 0.5, true)]
    [InlineData(0.5, 0, 0.5, true)]
    [InlineData(0.5, 0.5, 0, true)]
    [InlineData(-0.5, 0.5, 1, false)]
    [InlineData(1, -0.5, 0.5, false)]
    [InlineData(0.5, 1, -0.5, false)]
    public void A_dimension_may_weigh_nothing_but_not_less(double exhaustion, double cynicism, double efficacy, bool isTaken)
    {
        var text = Change(root => Weigh(root["burnout"]!["composite"]!["weights"]!, exhaustion, cynicism, efficacy));

        if (isTaken)
            Assert.NotNull(RuleSetJson.Read(text));
        else
            Assert.Equal("$.burnout.composite.weights", Refusal(text).Path);
    }

    [Fact]
    public void A_band_has_no_extent_of_nothing_and_may_begin_at_the_top_of_its_scale()
    {
        var empty = Change(root => Bands(root, (5, "from", 0), (0, "below", 0)));
        var top = Change(root => Bands(root, (3, "below", 27), (4, "from", 27)));
        var beyond = Change(root => Bands(root, (3, "below", 28), (4, "from", 28)));
        var open = Change(root => root["depression"]!["bands"]!["bands"]![1]!.AsObject().Remove("below"));

        Assert.Equal("$.depression.bands.bands[0].below", Refusal(empty).Path);
        Assert.NotNull(RuleSetJson.Read(top));
        Assert.Equal(("$.depression.bands.bands[4].from", "is inverted: a band runs upwards, within 0–27"), Place(beyond));
        Assert.Equal(("$.depression.bands.bands[1].below", "is missing"), Place(open));
    }

    [Fact]
    public void What_nobody_asked_for_is_refused_at_every_depth() => Assert.All(
        ["", "norms", "norms.exhaustion", "burnout", "burnout.exhaustion", "burnout.composite.weights", "depression.bands", "depression.bands.bands.0"],
        at => Assert.Equal(
            (at.Length == 0 ? "$.more" : $"$.{at.Replace(".0", "[0]", StringComparison.Ordinal)}.more", "is not known here"),
            Place(Change(root => Find(root, at)["more"] = 1))));

    [Fact]
    public void A_text_that_is_no_json_names_line_and_byte() =>
        Assert.EndsWith("at line 1, byte 3", Refusal("{ oops").Message, StringComparison.Ordinal);

    private static void Weigh(JsonNode weights, double exhaustion, double cynicism, double efficacy) =>
        (weights["exhaustion"], weights["cynicism"], weights["efficacy"]) = (exhaustion, cynicism, efficacy);

    private static void Bands(JsonNode root, params (int Band, string End, int Value)[] changes)
    {
        foreach (var (band, end, value) in changes.Where(change => change.Band < 5))
        {
            root["depression"]!["bands"]!["bands"]![band]![end] = value;
        }
    }

    private static string Set(string at, string name, double value) => Change(root => Find(root, at)[name] = (decimal)value);

    private static string Change(Action<JsonNode> change)
    {
        var root = JsonNode.Parse(Shipped)!;
        change(root);
        return root.ToJsonString();
    }

    private static JsonNode Find(JsonNode root, string at) => at.Split('.', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(root, (node, name) => node is JsonArray list ? list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)]! : node[name]!);

    private static RuleSetFormatException Refusal(string json) => Assert.Throws<RuleSetFormatException>(() => RuleSetJson.Read(json));

    private static (string Path, string Reason) Place(string json) => Refusal(json) is var refusal ? (refusal.Path, refusal.Reason) : default;

    private static string Said(FormattableString words) => FormattableString.Invariant(words);
}
