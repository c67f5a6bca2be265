using System.Globalization;
using Clinic.Domain.Instruments;

namespace Clinic.Domain.Tests.Instruments;

/// <summary>The examples on the pages of the instruments, scored.</summary>
public sealed class ClinicalPagesTests
{
    public static TheoryData<string> Codes => [.. BuiltInInstruments.All.Select(pack => pack.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_checked_example_of_a_page_is_what_the_pack_gives(string code)
    {
        var rows = Table(code);
        var pack = Packs.BuiltIn(code);
        Assert.Equal(pack.Scores.Select(score => score.Code), rows[0].Skip(1));
        Assert.True(rows.Count > 2, "a heading and at least two examples");

        foreach (var row in rows.Skip(1))
        {
            var scored = pack.Score([.. Answers(row[0])]);
            Assert.Equal(row.Skip(1), scored.Scores.Select(Cell));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_page_names_source_licence_and_cut_offs(string code)
    {
        var page = File.ReadAllText(Page(code));

        Assert.All(["**Source.**", "**Licence.**", "**Codes.**", "## Scoring", "ut-off"], part => Assert.Contains(part, page, StringComparison.Ordinal));
    }

    private static string Cell(InstrumentScore score) => score.Value is { } value
        ? string.Create(CultureInfo.InvariantCulture, $"{value:0.####} {score.Band?.Code}").TrimEnd()
        : "none";

    // "ex 2 2 –, cy 1 1": the numbers of a prefix in order.
    private static IEnumerable<(string Item, int Answer)> Answers(string cell) =>
        from part in cell.Split(',', StringSplitOptions.TrimEntries)
        let words = part.Split(' ')
        from answer in words.Skip(1).Index()
        where answer.Item != "–"
        select ($"{words[0]}.{answer.Index + 1}", int.Parse(answer.Item, CultureInfo.InvariantCulture));

    private static List<string[]> Table(string code) =>
    [
        .. File.ReadLines(Page(code)).SkipWhile(line => line != "## Checked example")
            .Where(line => line.StartsWith('|') && !line.StartsWith("|---", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    private static string Page(string code) =>
        Path.Combine(AcceptanceFile.Path(string.Empty), "..", "..", "docs", "clinical", $"{code}.md");
}
