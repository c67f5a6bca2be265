using System.Text;
using System.Text.Json.Nodes;
using Clinic.Cli;

namespace Clinic.Domain.Tests.Cli;

/// <summary>One run of <c>clinic score</c> in this process, over standard streams or files.</summary>
internal sealed record ScoreRun(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public JsonNode Single => JsonNode.Parse(Assert.Single(Lines))!;

    public static Task<ScoreRun> OfAsync(string input) => OfAsync(Encoding.UTF8.GetBytes(input));

    public static Task<ScoreRun> OfAsync(byte[] input) =>
        OfAsync(input, "score", "--input", "-", "--output", "-");

    public static async Task<ScoreRun> OfAsync(byte[] input, params string[] args)
    {
        using var reading = new MemoryStream(input);
        return await OfAsync(reading, args);
    }

    public static Task<ScoreRun> OfAsync(Stream input) => OfAsync(input, ["score", "--input", "-", "--output", "-"]);

    private static async Task<ScoreRun> OfAsync(Stream reading, string[] args)
    {
        using var writing = new MemoryStream();
        await using var text = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(
            args, new Terminal(reading, writing, text, error), TestContext.Current.CancellationToken);
        return new ScoreRun(code, Encoding.UTF8.GetString(writing.ToArray()) + text, error.ToString());
    }
}
