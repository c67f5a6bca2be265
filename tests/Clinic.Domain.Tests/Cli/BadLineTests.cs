using System.Text;
using System.Text.Json.Nodes;

namespace Clinic.Domain.Tests.Cli;

public sealed class BadLineTests
{
    [Theory]
    [InlineData("""{"id":"x","answers":{"phq9.3":4}}""", "phq9.3 = 4 is outside 0–3")]
    [InlineData("""{"id":"x","answers":{"phq9.3":-1}}""", "phq9.3 = -1 is outside 0–3")]
    [InlineData("""{"id":"x","answers":{"ctx.recovery":4}}""", "ctx.recovery = 4 is outside 0–3 or 9")]
    [InlineData("""{"id":"x","answers":{"phq9.3":99999999999999999999}}""", "phq9.3 = 99999999999999999999 is outside 0–3")]
    [InlineData("""{"answers":{"phq9.3":4,"nope":1},"id":"x"}""", "phq9.3 = 4 is outside 0–3")]
    [InlineData("""{"answers":{"nope":1,"phq9.3":4},"id":"x"}""", "nope is not a known code")]
    [InlineData("""{"id":"x","answers":{"ex.1":1.0}}""", "ex.1 takes a whole number, 0–6")]
    [InlineData("""{"id":"x","answers":{"ex.1":1e0}}""", "ex.1 takes a whole number, 0–6")]
    [InlineData("""{"id":"x","answers":{"ex.1":{"a":[1]}}}""", "ex.1 takes a whole number, 0–6")]
    [InlineData("""{"id":"x","answers":{"ci":1}}""", "ci takes a list of codes")]
    [InlineData("""{"id":"x","answers":{"ci":[1]}}""", "ci takes a list of codes as text")]
    [InlineData("""{"id":"x","answers":{"ci":["ketamine-allergy","ketamine-allergy"]}}""", "ci has ketamine-allergy twice")]
    [InlineData("""{"id":"x","answers":{"ex.1":null,"ex.1":1}}""", "ex.1 stands twice")]
    [InlineData("""{"id":"x","answers":{"ex.1":1,"ex\u002e1":1}}""", "ex.1 stands twice")]
    [InlineData("""{"id":"x","answers":{"\u0070hq9.1":4}}""", "phq9.1 = 4 is outside 0–3")]
    [InlineData("""{"id":"x","answers":{"phq9\ud800":4}}""", "phq9\\ud800 is not a known code")]
    [InlineData("""{"id":"x","answers":{"fm.signs":["f\u0065ver","fever"]}}""", "fm.signs has fever twice")]
    [InlineData("""{"id":"x","answers":{"fm.signs":["\ud800"]}}""", "fm.signs has no such list code")]
    [InlineData("""{"id":"x","answers":{"fm.signs":["Fever"]}}""", "fm.signs has no such list code")]
    [InlineData("""{"id":"x","answers":{"fm.signs":[["fever"]]}}""", "fm.signs takes a list of codes as text")]
    [InlineData("""{"id":"x","answers":{"fm.signs":"fever"}}""", "fm.signs takes a list of codes")]
    [InlineData("""{"id":"x","answers":{"fm.signs":[],"fm.signs":[]}}""", "fm.signs stands twice")]
    [InlineData("""{"id":"x","answers":{"ex.1":01}}""", "this is not readable JSON")]
    [InlineData("""{"id":"x","answers":{"ex.1":1,"ex.2":01}}""", "this is not readable JSON")]
    [InlineData("""{"id":"x","answers":{"ex.1":1,"ex.2":1,}}""", "this is not readable JSON")]
    [InlineData("""{"id":"x","answers":{"ex.1":1 "ex.2":1}}""", "this is not readable JSON")]
    [InlineData("""{"id":"x","answers":{"ex.1":1,"ex.2":1""", "this is not readable JSON")]
    [InlineData("""{"id":"x","answers":{"ex.1":1,"ex.2":1]}""", "this is not readable JSON")]
    [InlineData("""{"id":"x","answers":{"ex.1":1,"ex.2":1,"ex.1":1}}""", "ex.1 stands twice")]
    [InlineData("""{"id":"x","answers":{"ex.1":1,"ex.2":1,"ex.2":1}}""", "ex.2 stands twice")]
    [InlineData("""{"id":"x","answers":{"ex.1":1, "ex.2": 7, "ex.3": 8}}""", "ex.2 = 7 is outside 0–6")]
    [InlineData("""{"id":"x","answers":{"ex.1":1, "ci": 1}}""", "ci takes a list of codes")]
    [InlineData("""{"id":"x","answers":{"ex.1":1,"ex.2":1.0}}""", "ex.2 takes a whole number, 0–6")]
    [InlineData("""{"id":"x","answers":{"ex.1":10}}""", "ex.1 = 10 is outside 0–6")]
    [InlineData("""{"id":"x","answers":{"":1}}""", " is not a known code")]
    [InlineData("""{"id":"x","\u0069d":"x","answers":{}}""", "a key stands twice")]
    [InlineData("""{"id":"x","\ud800":1,"\ud800":1,"answers":{}}""", "a key stands twice")]
    [InlineData("""{"id":"x","answers":[]}""", "answers is not a JSON object")]
    [InlineData("""{"id":"x","answers":null}""", "answers is not a JSON object")]
    [InlineData("""{"id":"x","answers":{},"answers":{}}""", "a key stands twice")]
    [InlineData("""{"id":"x","note":1,"note":2,"answers":{}}""", "a key stands twice")]
    [InlineData("""{"id":"x","sex":"Male","answers":{}}""", "sex is none of female, male, other")]
    [InlineData("""{"id":"x","sex":1,"answers":{}}""", "sex is none of female, male, other")]
    [InlineData("""{"id":"x","seconds":-1,"answers":{}}""", "seconds is negative")]
    [InlineData("""{"id":"x","seconds":-99999999999,"answers":{}}""", "seconds is negative")]
    [InlineData("""{"id":"x","seconds":1.0,"answers":{}}""", "seconds is not a whole number")]
    [InlineData("""{"id":"x"}""", "answers is missing")]
    [InlineData("""{"id":"x","answers":{"ex.1":NaN}}""", "this is not readable JSON")]
    [InlineData("""{"id":"x","answers":{"ex.1":9,""", "ex.1 = 9 is outside 0–6")]
    [InlineData("""{"id":"x","answers":{}} {}""", "this is not readable JSON")]
    public async Task The_first_fault_is_told_with_the_id(string line, string fault)
    {
        var run = await ScoreRun.OfAsync(line);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("x", (string?)run.Single["id"]);
        Assert.Equal("line 1: " + fault, (string?)run.Single["error"]);
    }

    [Theory]
    [InlineData("""{"answers":{}}""", "id is missing")]
    [InlineData("""{"id":7,"answers":{}}""", "id is not text")]
    [InlineData("""{"id":null,"answers":{}}""", "id is not text")]
    [InlineData("""{"id":"\ud800","answers":{}}""", "id is not text")]
    [InlineData("""{"id":"cut""", "this is not readable JSON")]
    [InlineData("[1]", "this is not a JSON object")]
    [InlineData("7", "this is not a JSON object")]
    [InlineData("nonsense", "this is not readable JSON")]
    public async Task A_line_without_a_readable_id_has_none(string line, string fault)
    {
        var run = await ScoreRun.OfAsync(line);

        Assert.Null(run.Single["id"]);
        Assert.Equal("line 1: " + fault, (string?)run.Single["error"]);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_and_nested_bombs_are_errors_and_the_rest_is_scored()
    {
        byte[] input =
        [
            .. "{\"id\":\""u8, 0xFF, .. "\",\"answers\":{}}\n"u8,
            .. Encoding.UTF8.GetBytes(new string('[', 1_000_000) + "\n"),
            .. Encoding.UTF8.GetBytes("{\"id\":\"bomb\",\"x\":" + new string('[', 1_000_000) + "\n"),
            .. "{\"id\":\"good\",\"answers\":{}}\n"u8,
        ];

        var run = await ScoreRun.OfAsync(input);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(4, run.Lines.Length);
        Assert.Equal("line 1: this is not UTF-8 text", (string?)JsonNode.Parse(run.Lines[0])!["error"]);
        Assert.NotNull(JsonNode.Parse(run.Lines[1])!["error"]);
        Assert.NotNull(JsonNode.Parse(run.Lines[2])!["error"]);
        Assert.Equal("indeterminate", (string?)JsonNode.Parse(run.Lines[3])!["classification"]);
    }

    [Fact]
    public async Task A_line_of_ten_megabytes_is_scored_like_any_other()
    {
        var padding = new string('a', 10_000_000);

        var run = await ScoreRun.OfAsync(
            "{\"id\":\"long\",\"note\":\"" + padding + "\",\"answers\":{\"" + padding + "\":1}}\n"
            + "{\"id\":\"next\",\"note\":\"" + padding + "\",\"answers\":{}}\n");

        Assert.Equal(2, run.Lines.Length);
        Assert.EndsWith("is not a known code", (string?)JsonNode.Parse(run.Lines[0])!["error"], StringComparison.Ordinal);
        Assert.Equal("next", (string?)JsonNode.Parse(run.Lines[1])!["id"]);
    }
}
