using System.CommandLine;
using Clinic.Cli.Score;

namespace Clinic.Cli;

/// <summary>The commands of <c>clinic</c>.</summary>
public static class CommandLine
{
    /// <summary>Runs one command and returns the exit code.</summary>
    public static Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(terminal);
        var root = new RootCommand("Clinic: tools for operators and researchers. All results are screening suggestions for a clinician.")
        {
            ScoreCommand.Create(terminal),
        };
        var streams = new InvocationConfiguration { Output = terminal.Text, Error = terminal.Error };
        return root.Parse(args).InvokeAsync(streams, stop);
    }
}
