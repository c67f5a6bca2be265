using Clinic.Domain.Instruments;

namespace Clinic.Cli.Instruments;

/// <summary><c>clinic instruments validate</c>.</summary>
internal static class PackValidation
{
    public static async Task<int> RunAsync(string[] files, Terminal terminal, CancellationToken stop)
    {
        var worst = ExitCode.Success;
        foreach (var file in files)
        {
            worst = Math.Max(worst, await CheckAsync(file, terminal, stop));
        }

        return worst;
    }

    private static async Task<int> CheckAsync(string file, Terminal terminal, CancellationToken stop)
    {
        switch (await PackFile.ReadAsync(file, stop))
        {
            case PackText.Unreadable { Sentence: var sentence }:
                await terminal.Error.WriteLineAsync(sentence);
                return ExitCode.FileTrouble;
            case PackText.NotText { Fault: var fault }:
                await terminal.Error.WriteLineAsync(fault);
                return ExitCode.Refused;
            case PackText.Read { Json: var json } when InstrumentPackJson.Check(json, file) is { Count: > 0 } faults:
                foreach (var fault in faults)
                {
                    await terminal.Error.WriteLineAsync(fault.ToString());
                }

                return ExitCode.Refused;
            case PackText.Read { Json: var json }:
                var pack = InstrumentPackJson.Read(json, file);
                await terminal.Text.WriteLineAsync(FormattableString.Invariant(
                    $"{file}: fine ({pack.Code} {pack.Version}, items: {pack.Items.Count}, scores: {pack.Scores.Count}, {pack.Wording.ToCode()})"));
                return ExitCode.Success;
            default:
                return ExitCode.FileTrouble;
        }
    }
}
