using System.Text.Json.Nodes;

namespace Clinic.Domain.Tests.Cli;

public sealed class WorkedCasesTests
{
    [Fact]
    public async Task Every_worked_case_gives_the_result_in_the_book()
    {
        var results = Path.GetTempFileName();
        try
        {
            var run = await ScoreRun.OfAsync(
                [], "score", "--input", AcceptanceFile.Path("screening-cases.jsonl"), "--output", results);

            Assert.Equal(0, run.ExitCode);
            var expected = await File.ReadAllLinesAsync(
                AcceptanceFile.Path("screening-results.jsonl"), TestContext.Current.CancellationToken);
            var actual = await File.ReadAllLinesAsync(results, TestContext.Current.CancellationToken);
            Assert.Equal(300, actual.Length);
            Assert.Equal(expected.Select(Compact), actual);
        }
        finally
        {
            File.Delete(results);
        }
    }

    [Fact]
    public async Task Every_bad_line_is_an_error_with_its_id_and_number()
    {
        var input = await File.ReadAllBytesAsync(
            AcceptanceFile.Path("screening-errors.jsonl"), TestContext.Current.CancellationToken);
        string?[] ids =
        [
            "bad-list-twice", "bad-range", "bad-code", "bad-type-float", "bad-type-bool", "bad-type-text", "bad-list-code",
            "bad-list-for-number", "bad-sex", "bad-seconds", "bad-no-answers", null, "bad-duplicate", null,
        ];

        var run = await ScoreRun.OfAsync(input);

        Assert.Equal(3, run.ExitCode);
        var errors = run.Lines.Select(line => JsonNode.Parse(line)!).ToArray();
        Assert.Equal(ids, errors.Select(error => (string?)error["id"]));
        Assert.All(errors, (error, i) => Assert.StartsWith($"line {i + 1}: ", (string?)error["error"], StringComparison.Ordinal));
        Assert.Equal("line 2: phq9.3 = 4 is outside 0–3", (string?)errors[1]["error"]);
    }

    // The published file writes a space behind each comma and colon; nothing else may differ, not even the order.
    private static string Compact(string line) =>
        line.Replace(", \"", ",\"", StringComparison.Ordinal)
            .Replace(", {", ",{", StringComparison.Ordinal)
            .Replace("\": ", "\":", StringComparison.Ordinal);
}
