using System.Globalization;
using System.Text.Json.Nodes;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Evidence;

namespace Clinic.Domain.Tests.Screening;

public sealed class ExplanationTests
{
    private static readonly ScreeningInput Input = ScreeningInput.Of(
        Answered.SafeAndBelowAll.Items("ex", 3, 3, 3, 4, 4).Items("cy", 3, 3, 3, 3, 3).With(("ctx.recovery", 3)),
        Sex.Female, seconds: 20);

    [Fact]
    public void Explaining_gives_the_same_result_as_screening()
    {
        var explained = ScreeningText(Answered.Evaluator.Explain(Input).Result);

        Assert.Equal(ScreeningText(Answered.Evaluator.Screen(Input)), explained);
    }

    [Fact]
    public void A_rule_tells_the_number_read_its_cut_off_and_the_margin()
    {
        var rule = Answered.Evaluator.Explain(Input).Find("burnout.exhaustion")!;

        Assert.Equal([new EvidenceInput("exhaustion", 3.4m, null)], rule.Inputs);
        Assert.Equal((">=", 3.00m, 0.40m, true), (rule.Operator, rule.CutOff, rule.Margin, rule.Outcome));
        Assert.NotEmpty(rule.Source);
    }

    [Fact]
    public void Every_flag_has_its_evidence_and_agrees_with_the_result()
    {
        var explanation = Answered.Evaluator.Explain(Input);

        Assert.All(Enum.GetValues<FlagKind>(), flag => Assert.Equal(
            explanation.Result.Flags.Contains(flag.ToCode()),
            explanation.Find($"flag.{flag.ToCode()}")!.Outcome == true));
        Assert.Contains("rushed", explanation.Result.Flags);
    }

    [Fact]
    public void Rule_ids_are_unique_and_every_rule_has_a_source_and_a_sentence()
    {
        var rules = Answered.Evaluator.Explain(Input).Rules;

        Assert.Equal(rules.Length, rules.Select(rule => rule.Id).Distinct().Count());
        Assert.All(rules, rule => Assert.True(rule.Source.Length > 0 && rule.Says.EndsWith('.')));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void The_canonical_form_is_the_same_bytes_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Answered.Evaluator.Explain(Input).ToCanonicalJson();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(expected, new ScreeningEvaluator(RuleSets.V2026_1).Explain(Input).ToCanonicalJson());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_canonical_form_opens_with_its_format_and_has_no_white_space_between_its_parts()
    {
        var json = Answered.Evaluator.Explain(Input).ToCanonicalJson();

        Assert.StartsWith("{\"format\":2,\"norms\":", json, StringComparison.Ordinal);
        Assert.Contains("\"operator\":\">=\",\"cutOff\":3,\"margin\":0.4,\"outcome\":\"yes\"", json, StringComparison.Ordinal);
        Assert.Equal("situational-burnout", (string?)JsonNode.Parse(json)!["result"]!["classification"]);
    }

    [Fact]
    public void Only_versions_that_ship_are_found()
    {
        Assert.Same(RuleSets.V2026_1, RuleSets.Find("2026.1"));
        Assert.Null(RuleSets.Find("2026.2"));
    }

    private static string ScreeningText(ScreeningResult result)
    {
        using var stream = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(stream))
        {
            ScreeningResultJson.Write(writer, result);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
