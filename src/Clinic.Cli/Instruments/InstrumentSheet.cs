using Clinic.Domain.Instruments;

namespace Clinic.Cli.Instruments;

/// <summary><c>clinic instruments show</c>.</summary>
internal static class InstrumentSheet
{
    public static async Task<int> WriteAsync(string wanted, Terminal terminal, CancellationToken stop)
    {
        if (BuiltInInstruments.Find(wanted) is { } shipped)
        {
            Write(shipped, terminal);
            return ExitCode.Success;
        }

        var text = File.Exists(wanted) ? await PackFile.ReadAsync(wanted, stop) : null;
        if (text is PackText.Read { Json: var json })
        {
            return await WriteFileAsync(wanted, json, terminal);
        }

        await terminal.Error.WriteLineAsync(text switch
        {
            PackText.NotText { Fault: var fault } => fault,
            PackText.Unreadable { Sentence: var sentence } => sentence,
            _ => $"There is no instrument and no file {wanted}. The instruments are {string.Join(", ", BuiltInInstruments.All.Select(pack => pack.Code))}.",
        });
        return text is PackText.NotText ? ExitCode.Refused : ExitCode.Usage;
    }

    private static async Task<int> WriteFileAsync(string file, string json, Terminal terminal)
    {
        if (InstrumentPackJson.Check(json, file) is [var first, ..])
        {
            await terminal.Error.WriteLineAsync(first.ToString());
            return ExitCode.Refused;
        }

        Write(InstrumentPackJson.Read(json, file), terminal);
        return ExitCode.Success;
    }

    private static void Write(InstrumentPack pack, Terminal terminal)
    {
        TextTable.Write(terminal, ["instrument", pack.Code], [.. Head(pack)]);
        TextTable.Write(terminal, ["item", "words", "answers"], [.. pack.Items.Select(item => Item(pack, item))]);
        TextTable.Write(
            terminal, ["score", "how", "items and parts", "answered at least", "range", "bands"],
            [.. pack.Scores.Select(score => Score(pack, score))]);
    }

    private static IEnumerable<string[]> Head(InstrumentPack pack)
    {
        yield return ["name", pack.Name];
        yield return ["version", $"{pack.Version} ({pack.Language})"];
        yield return ["wording", pack.Wording.ToCode()];
        yield return ["source", pack.Source];
        yield return ["licence", pack.Licence];
        yield return ["provenance", pack.Provenance];
        if (pack.Marks.Count > 0)
        {
            yield return ["marks", string.Join(", ", pack.Marks)];
        }

        foreach (var note in pack.Notes)
        {
            yield return ["note", note];
        }

        yield return ["three dimensions", BurnoutDimensions.Of(pack) is BurnoutDimensions.Refused { Reason: var reason } ? reason : "yes, for the profile rules"];
    }

    private static string[] Item(InstrumentPack pack, PackItem item)
    {
        var scale = pack.Scales.Single(one => string.Equals(one.Code, item.Scale, StringComparison.Ordinal));
        var options = scale.Options.Select(option => FormattableString.Invariant(
            $"{option.Value}{(option.Points is { } points ? FormattableString.Invariant($" (counts {points})") : null)}{(option.Label is { } label ? $" {label}" : null)}"));
        return [item.Code, item.Text ?? $"[{item.Slot}]", string.Join(" · ", options)];
    }

    private static string[] Score(InstrumentPack pack, PackScore score)
    {
        var range = ScoreRange.Of(pack, score);
        var parts = score.Parts.Select(part => FormattableString.Invariant($"{part.Weight} × {part.Score}{(part.Reversed ? " reversed" : null)}"));
        var items = score.Items.Select(item => item + (score.Reversed.Contains(item, StringComparer.Ordinal) ? " reversed" : null));
        return
        [
            score.Code,
            score.Method.ToCode() + (score.Rounding is { } rounding ? $", rounded {rounding.ToCode()}" : null),
            string.Join(", ", parts.Concat(items)),
            score.Parts.Count > 0 ? "every part" : FormattableString.Invariant($"{score.MinimumAnswered} of {score.Items.Count}"),
            FormattableString.Invariant($"{range.Lowest.Rounded(4):0.####}–{range.Highest.Rounded(4):0.####}"),
            score.Bands.Count == 0 ? "none" : string.Join(", ", score.Bands.Select(band => FormattableString.Invariant($"{band.Label} from {band.From}"))),
        ];
    }
}
