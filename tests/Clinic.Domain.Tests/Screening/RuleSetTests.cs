using System.Text.Json.Nodes;
using Clinic.Domain.Screening;

namespace Clinic.Domain.Tests.Screening;

public sealed class RuleSetTests
{
    private static readonly string Shipped = ReadShipped();

    [Fact]
    public void The_shipped_rule_set_is_found_by_its_version_and_says_that_its_norms_are_demo_norms()
    {
        Assert.Equal("2026.1", RuleSets.V2026_1.Version);
        Assert.True(RuleSets.V2026_1.Norms.IsDemo);
        Assert.Equal(RuleSets.V2026_1.Burnout, RuleSetJson.Read(Shipped).Burnout);
    }

    [Theory]
    [InlineData("burnout.exhaustion.source", "", "$.burnout.exhaustion.source", "is empty")]
    [InlineData("burnout.exhaustion.source", null, "$.burnout.exhaustion.source", "is missing")]
    [InlineData("norms.source", null, "$.norms.source", "is missing")]
    [InlineData("norms.exhaustion.sd", 0, "$.norms.exhaustion.sd", "is not above 0")]
    [InlineData("norms.exhaustion.mean", 7, "$.norms.exhaustion.mean", "is outside 0–6")]
    [InlineData("norms.exhaustion.mean", 2.5, "$.burnout.profile.exhaustion.value", "is not mean + 0.50 SD of the norms, which is 3.24")]
    [InlineData("burnout.profile.cynicism.deviations", null, "$.burnout.profile.cynicism.deviations", "is missing: a profile boundary is a place in the norms")]
    [InlineData("burnout.exhaustion.value", 6.5, "$.burnout.exhaustion.value", "is not above 0 and at most 6")]
    [InlineData("burnout.efficacy.value", 5, "$.burnout.profile.efficacy.value", "is inverted: 4.46 is below the cut-off of the verdict, $.burnout.efficacy = 5")]
    [InlineData("burnout.cynicism.value", 3.5, "$.burnout.profile.cynicism.value", "is inverted: 3.44 is below the cut-off of the verdict, $.burnout.cynicism = 3.5")]
    [InlineData("burnout.fewestAnswered.efficacy", 7, "$.burnout.fewestAnswered.efficacy", "is outside 1–6")]
    [InlineData("burnout.composite.weights.efficacy", 0.4, "$.burnout.composite.weights", "do not add up to 1, or one is below 0")]
    [InlineData("burnout.composite.bands.bands.1.from", 1.6, "$.burnout.composite.bands.bands[1].from", "leaves a gap from 1.50")]
    [InlineData("burnout.composite.bands.bands.1.from", 1.4, "$.burnout.composite.bands.bands[1].from", "overlaps the band that ends below 1.50")]
    [InlineData("burnout.composite.bands.bands.2.below", 6, "$.burnout.composite.bands.bands[2].below", "is given, but the highest band has no end")]
    [InlineData("depression.bands.bands.1.below", 4, "$.depression.bands.bands[1].below", "is inverted: a band runs upwards, within 0–27")]
    [InlineData("depression.bands.bands.1.code", "minimal", "$.depression.bands.bands", "are not minimal, mild, moderate, moderately-severe, severe, in this order")]
    [InlineData("depression.errorFrom.value", 11, "$.depression.cutOff.value", "is inverted: 10 is below the lower end of its error band, $.depression.errorFrom = 11")]
    [InlineData("depression.errorTo.value", 9, "$.depression.errorTo.value", "is inverted: 9 is below the cut-off inside the band, $.depression.cutOff = 10")]
    [InlineData("depression.cutOff.value", 9.5, "$.depression.cutOff.value", "is not a whole number")]
    [InlineData("anxiety.bands.bands.3.from", 22, "$.anxiety.bands.bands[3].from", "leaves a gap from 15")]
    [InlineData("pervasive.points.value", 6, "$.pervasive.points.value", "is not above 0 and at most 5")]
    [InlineData("flags.trials.value", 0, "$.flags.trials.value", "is not above 0 and at most 3")]
    [InlineData("flags.unheard", 1, "$.flags.unheard", "is not known here")]
    [InlineData("priority.phq9", null, "$.priority.phq9", "is missing")]
    [InlineData("burnout.composite.weights.exhaustion", 0.40001, "$.burnout.composite.weights.exhaustion", "has more than four decimals")]
    [InlineData("burnout.composite.bands.bands.1.from", 1.50001, "$.burnout.composite.bands.bands[1].from", "has more than four decimals")]
    [InlineData("burnout.cynicism.value", 2.66667, "$.burnout.cynicism.value", "has more than four decimals")]
    [InlineData("norms.efficacy.sd", 1e28, "$.norms.efficacy.sd", "is above 6")]
    [InlineData("burnout.profile.efficacy.deviations", 1e28, "$.burnout.profile.efficacy.deviations", "is more than 5 standard deviations, or the norms have none")]
    [InlineData("version", null, "$.version", "is missing")]
    public void A_rule_set_that_does_not_fit_together_is_refused_with_the_exact_place(string at, object? value, string path, string reason)
    {
        var refusal = Assert.Throws<RuleSetFormatException>(() => RuleSetJson.Read(Changed(at, value), "own.json"));

        Assert.Equal(("own.json", path, reason), (refusal.File, refusal.Path, refusal.Reason));
    }

    [Fact]
    public void A_text_that_is_no_json_is_refused_with_its_line()
    {
        var refusal = Assert.Throws<RuleSetFormatException>(() => RuleSetJson.Read("{\n  oops", "own.json"));

        Assert.StartsWith("own.json: $: is not JSON at line 2", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clinics_own_rule_set_changes_the_verdict_and_carries_its_version_and_norms()
    {
        var own = JsonNode.Parse(Shipped)!;
        own["version"] = "own-1";
        own["norms"]!["demo"] = false;
        own["burnout"]!["exhaustion"]!["value"] = 4;
        var answers = Answered.SafeAndBelowAll.Items("ex", 3, 3, 3, 4, 4).Items("cy", 3, 3, 3, 3, 3);

        var trace = new ScreeningEvaluator(RuleSetJson.Read(own.ToJsonString())).Explain(ScreeningInput.Of(answers));

        Assert.Equal((false, "own-1", false), (trace.Result.Burnout, trace.Result.RuleSet, trace.NormsAreDemo));
        Assert.True(answers.Screen().Burnout);
    }

    private static string Changed(string at, object? value)
    {
        var root = JsonNode.Parse(Shipped)!;
        var names = at.Split('.');
        var parent = names[..^1].Aggregate(root, (node, name) => node is JsonArray list ? list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)]! : node[name]!);
        if (value is null)
        {
            parent.AsObject().Remove(names[^1]);
        }
        else
        {
            parent[names[^1]] = value switch
            {
                string text => JsonValue.Create(text),
                int number => JsonValue.Create(number),
                double number => JsonValue.Create((decimal)number),
                _ => throw new ArgumentOutOfRangeException(nameof(value)),
            };
        }

        return root.ToJsonString();
    }

    private static string ReadShipped()
    {
        using var stream = typeof(RuleSets).Assembly.GetManifestResourceStream("Clinic.Domain.Screening.BuiltIn.2026.1.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
