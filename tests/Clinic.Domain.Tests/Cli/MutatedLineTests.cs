using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace Clinic.Domain.Tests.Cli;

/// <summary>Worked cases with a few bytes or values changed: every line still gets its one answer, and the right one.</summary>
public sealed class MutatedLineTests
{
    private const int LinesAtOnce = 40;

    private static readonly string[] Pieces =
    [
        "0", "1", "3", "4", "9", "-1", "-0", "10", "1.0", "1e0", "true", "null", "\"1\"", "[]", "{}", "[\"fever\"]",
        "[\"fever\",\"fever\"]", "[\"f\\u0065ver\"]", "[1]", "{\"a\":[1,{\"b\":2}]}", "99999999999999999999", "\"male\"", "NaN", "01",
        "\"phq9.1\":1,", "\"ci\":[],", "\"note\":{\"id\":1},", "\"\\u0070hq9.2\":2,", " ", "\t", "\r", "\"", "{", "}", "[", "]", ",", ":",
        "\\", "\\u0041", "é", "\u0001",
    ];

    // As published, with a space behind each comma and colon, and without.
    private static readonly byte[][] Worked =
    [
        .. File.ReadLines(AcceptanceFile.Path("screening-cases.jsonl"))
            .SelectMany(line => new[] { line, line.Replace(" ", "", StringComparison.Ordinal) })
            .Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly Gen<byte[]> Line = Gen.Select(
        Gen.Int[0, Worked.Length - 1],
        Gen.Select(Gen.Int[0, 2_000], Gen.Int[0, 12], Gen.Int[-1, Pieces.Length - 1]).Array[0, 3],
        (line, changes) => changes.Aggregate(Worked[line], Change));

    [Fact]
    public async Task The_reading_agrees_with_the_naive_one() =>
        await Line.Array[LinesAtOnce].SampleAsync(async lines =>
        {
            var run = await ScoreRun.OfAsync([.. lines.SelectMany(line => line.Append((byte)'\n'))]);

            Assert.Equal(lines.Length, run.Lines.Length);
            Assert.All(lines, (line, i) => Agree(i + 1, NaiveLine.Score(line), run.Lines[i]));
        });

    private static void Agree(int number, string? naive, string written)
    {
        if (naive is not null)
        {
            Assert.Equal(naive, written);
            return;
        }

        var error = (string?)JsonNode.Parse(written)!["error"];
        Assert.StartsWith(FormattableString.Invariant($"line {number}: "), error, StringComparison.Ordinal);
    }

    // Takes some bytes away at a place, and puts a piece there; -1 puts a byte that no text holds.
    private static byte[] Change(byte[] line, (int Place, int Length, int Piece) change)
    {
        var start = change.Place % (line.Length + 1);
        var end = Math.Min(start + change.Length, line.Length);
        byte[] piece = change.Piece < 0 ? [0xFF] : Encoding.UTF8.GetBytes(Pieces[change.Piece]);
        byte[] changed = [.. line.AsSpan(0, start), .. piece, .. line.AsSpan(end)];
        return changed.AsSpan().IndexOfAnyExcept(" \t\r"u8) < 0 ? line : changed;
    }
}
