using System.CommandLine;
using Clinic.Cli.Explain;
using Clinic.Cli.Fhir;
using Clinic.Cli.Instruments;
using Clinic.Cli.Score;
using Clinic.Cli.Verify;

namespace Clinic.Cli;

/// <summary>The commands of <c>clinic</c>.</summary>
public static class CommandLine
{
    /// <summary>Runs one command and returns the exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(terminal);
        var root = new RootCommand("Clinic: tools for operators and researchers. All results are screening suggestions for a clinician.")
        {
            ScoreCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            InstrumentsCommand.Create(terminal),
            VerifyScreeningsCommand.Create(terminal),
            FhirCommand.Create(terminal),
        };
        var streams = new InvocationConfiguration { Output = terminal.Text, Error = terminal.Error };
        var parsed = root.Parse(args);
        var code = await parsed.InvokeAsync(streams, stop);
        return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
    }
}
