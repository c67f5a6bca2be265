using System.Collections.Immutable;
using System.Text;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Reading;
using Clinic.Domain.Screening.Wording;
using Clinic.Domain.Tests.Cli;

namespace Clinic.Domain.Tests.Screening;

/// <summary>
/// What clinicians and patients read of some worked cases, as it was read over once by a person. Whoever changes a word
/// changes it in the stored reading too, and so sees it in its place.
/// </summary>
public sealed class StoredReadingTests
{
    private const string Head = "# ";

    public static TheoryData<string> Cases { get; } = [.. File.ReadLines(Stored).Where(line => line.StartsWith(Head, StringComparison.Ordinal)).Select(line => line[Head.Length..])];

    private static string Stored => AcceptanceFile.Path("readings.txt");

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public async Task A_worked_case_reads_as_it_was_read_over(string id)
    {
        var run = await ScoreRun.OfAsync([], "explain", "--input", AcceptanceFile.Path("screening-cases.jsonl"), "--case", id, "--format", "json");

        Assert.Equal(Read(id), Told(ScreeningExplanation.Parse(run.Output)));
    }

    private static string Read(string id) => string.Concat(File.ReadLines(Stored)
        .SkipWhile(line => line != Head + id).Skip(1).TakeWhile(line => !line.StartsWith(Head, StringComparison.Ordinal)).Select(line => line + '\n'));

    private static string Told(ScreeningExplanation trace)
    {
        var text = new StringBuilder();
        Tell(text, ClinicianReading.Of(trace), 0);
        foreach (var language in Enum.GetValues<WordingLanguage>())
        {
            text.Append(language).Append('\n');
            PatientReading.Of(trace, language).ToList().ForEach(sentence => text.Append("  ").Append(sentence).Append('\n'));
        }

        return text.ToString();
    }

    // A star marks what decided, brackets the source.
    private static void Tell(StringBuilder text, ImmutableArray<ReadingNode> nodes, int depth)
    {
        foreach (var node in nodes)
        {
            text.Append(' ', 2 * depth).Append(node.Text).Append(node.IsDecisive ? " *" : "").Append(node.Source is { } source ? $" [{source}]" : "").Append('\n');
            Tell(text, node.Because, depth + 1);
        }
    }
}
