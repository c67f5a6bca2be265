using System.Text;
using System.Text.Json.Nodes;
using Clinic.Cli;

namespace Clinic.Domain.Tests.Cli;

public sealed class ProgressTests
{
    private const string Three = "{\"id\":\"a\",\"answers\":{}}\n{\"id\":\"b\",\"answers\":{}}\n{\"id\":\"c\",\"answers\":{\"phq9.1\":9}}\n";

    [Fact]
    public async Task A_person_at_a_terminal_sees_a_bar_and_the_file_holds_only_results()
    {
        var results = Path.GetTempFileName();
        try
        {
            var (code, shown) = await RunAsync(isTerminal: true, results);

            Assert.Equal(3, code);
            Assert.Contains("Scoring", shown, StringComparison.Ordinal);
            Assert.Contains("100%", shown, StringComparison.Ordinal);
            var lines = await File.ReadAllLinesAsync(results, TestContext.Current.CancellationToken);
            Assert.Equal(["a", "b", "c"], lines.Select(line => (string?)JsonNode.Parse(line)!["id"]));
        }
        finally
        {
            File.Delete(results);
        }
    }

    [Fact]
    public async Task A_pipe_gets_no_bar()
    {
        var results = Path.GetTempFileName();
        try
        {
            Assert.Equal((3, string.Empty), await RunAsync(isTerminal: false, results));
        }
        finally
        {
            File.Delete(results);
        }
    }

    [Fact]
    public async Task Results_that_go_to_the_terminal_are_not_mixed_with_a_bar()
    {
        var (code, shown) = await RunAsync(isTerminal: true, "-");

        Assert.Equal((3, string.Empty), (code, shown));
    }

    [Theory]
    [InlineData("score")]
    [InlineData("explain")]
    [InlineData("instruments")]
    [InlineData("instruments list")]
    [InlineData("instruments show")]
    [InlineData("instruments validate")]
    [InlineData("verify-screenings")]
    [InlineData("fhir export")]
    [InlineData("fhir import")]
    public async Task The_help_of_every_command_has_an_example_and_its_exit_codes(string command)
    {
        var run = await ScoreRun.OfAsync([], [.. command.Split(' '), "--help"]);

        Assert.Contains($"clinic {command}", run.Output, StringComparison.Ordinal);
        Assert.Contains("Example", run.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes: 0", run.Output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Shown)> RunAsync(bool isTerminal, string output)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(Three));
        using var results = new MemoryStream();
        await using var text = new StringWriter();
        await using var error = new StringWriter();
        var terminal = new Terminal(input, results, text, error) { IsInteractive = isTerminal, UnderstandsEscapes = isTerminal };
        var code = await CommandLine.RunAsync(["score", "--input", "-", "--output", output], terminal, TestContext.Current.CancellationToken);
        Assert.Empty(error.ToString());
        return (code, text.ToString());
    }
}
