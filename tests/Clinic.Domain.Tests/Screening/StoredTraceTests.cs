using System.Text.Json.Nodes;
using Clinic.Domain.Screening;
using Clinic.Domain.Tests.Cli;

namespace Clinic.Domain.Tests.Screening;

/// <summary>
/// Traces as they were stored once. They change only together with <see cref="ScreeningExplanation.Format"/>, under a new
/// file beside the old one.
/// </summary>
public sealed class StoredTraceTests
{
    private const string Opening = "{\"id\": \"";
    private const string Between = "\",\"trace\":";

    public static TheoryData<string, string> Stored { get; } = [.. File.ReadLines(AcceptanceFile.Path("traces-format-2.jsonl")).Select(Split)];

    [Theory]
    [MemberData(nameof(Stored), DisableDiscoveryEnumeration = true)]
    public async Task A_stored_trace_comes_out_byte_for_byte_again(string id, string trace)
    {
        var run = await ScoreRun.OfAsync(
            [], "explain", "--input", AcceptanceFile.Path("screening-cases.jsonl"), "--case", id, "--format", "json");

        Assert.Equal(trace, run.Output.TrimEnd('\n'));
        Assert.Equal(ScreeningExplanation.Format, (int?)JsonNode.Parse(trace)!["format"]);
    }

    [Theory]
    [MemberData(nameof(Stored), DisableDiscoveryEnumeration = true)]
    public void A_stored_trace_reads_back_as_it_was_written(string id, string trace)
    {
        Assert.NotEmpty(id);
        Assert.Equal(trace, ScreeningExplanation.Parse(trace).ToCanonicalJson());
    }

    private static (string Id, string Trace) Split(string line)
    {
        var end = line.IndexOf(Between, StringComparison.Ordinal);
        return (line[Opening.Length..end], line[(end + Between.Length)..^1]);
    }
}
