using System.Globalization;
using Clinic.Domain.Instruments;

namespace Clinic.Cli.Instruments;

/// <summary><c>clinic instruments list</c>.</summary>
internal static class InstrumentList
{
    public static int Write(Terminal terminal)
    {
        TextTable.Write(
            terminal, ["code", "name", "version", "wording", "items", "scores"],
            [.. BuiltInInstruments.All.Select(Row)]);
        return ExitCode.Success;
    }

    private static string[] Row(InstrumentPack pack) =>
    [
        pack.Code, pack.Name, pack.Version, pack.Wording.ToCode(), pack.Items.Count.ToString(CultureInfo.InvariantCulture),
        string.Join(", ", pack.Scores.Select(score => score.Code)),
    ];
}
