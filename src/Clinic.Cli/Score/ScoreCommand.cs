using System.CommandLine;
using Clinic.Domain.Screening;

namespace Clinic.Cli.Score;

/// <summary><c>clinic score</c>: one JSON object a line in, one a line out, in the same order.</summary>
internal static class ScoreCommand
{
    private const string StandardStream = "-";

    private const string Description = """
        Scores and screens intakes: one JSON object a line in, one a line out, in the same order.

        Example:
          clinic score --input intakes.jsonl --output results.jsonl
          cat intakes.jsonl | clinic score --input - --output - > results.jsonl

        An input line:
          {"id":"a-1","sex":"female","seconds":600,"answers":{"phq9.1":2,"ctx.events":["bereavement"]}}

        A bad line becomes {"id":...,"error":...}; the other lines are still scored. On a terminal a bar shows how far it is.
        Exit codes: 0 all lines scored; 2 a file could not be read or written; 3 at least one bad line; 130 stopped.
        """;

    public static Command Create(Terminal terminal)
    {
        var input = new Option<string>("--input")
        {
            Description = "File to read, or - for standard input.",
            Required = true,
            HelpName = "FILE",
        };
        var output = new Option<string>("--output")
        {
            Description = "File to write, or - for standard output. An existing file is replaced.",
            Required = true,
            HelpName = "FILE",
        };
        var rules = RuleSetFile.Option();
        var command = new Command("score", Description) { input, output, rules };
        command.SetAction((parsed, stop) => RunAsync(
            parsed.GetRequiredValue(input), parsed.GetRequiredValue(output), parsed.GetValue(rules), terminal, stop));
        return command;
    }

    private static async Task<int> RunAsync(string input, string output, string? rules, Terminal terminal, CancellationToken stop)
    {
        if (input != StandardStream && output != StandardStream && IsSameFile(input, output))
        {
            return await SayAsync(terminal, "The input and the output are the same file.");
        }

        if (await RuleSetFile.LoadAsync(rules, terminal, stop) is not { } evaluator)
        {
            return ExitCode.FileTrouble;
        }

        Stream reading;
        try
        {
            reading = input == StandardStream ? terminal.Input : new FileStream(input, Reading);
        }
        catch (Exception trouble) when (IsFileTrouble(trouble))
        {
            return await SayAsync(terminal, $"The input file {input} cannot be read: {Reason(trouble)}");
        }

        await using (reading)
        {
            return await WriteAsync(reading, output, evaluator, terminal, stop);
        }
    }

    private static async Task<int> WriteAsync(Stream reading, string output, ScreeningEvaluator evaluator, Terminal terminal, CancellationToken stop)
    {
        Stream writing;
        try
        {
            writing = output == StandardStream ? terminal.Output : new FileStream(output, Writing);
        }
        catch (Exception trouble) when (IsFileTrouble(trouble))
        {
            return await SayAsync(terminal, $"The output file {output} cannot be written: {Reason(trouble)}");
        }

        try
        {
            await using (writing)
            {
                var scorer = new LineScorer(evaluator);
                var allGood = await ReadingBar.ShowAsync(
                    terminal, "Scoring", reading, output == StandardStream, counted => new ScorePipeline(scorer).RunAsync(counted, writing, stop));
                return allGood ? ExitCode.Success : ExitCode.BadLines;
            }
        }
        catch (Exception trouble) when (IsFileTrouble(trouble))
        {
            return await SayAsync(terminal, $"Reading or writing stopped half-way: {Reason(trouble)}");
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await terminal.Error.WriteLineAsync("Stopped; the output is not complete.");
            return ExitCode.Stopped;
        }
    }

    private static FileStreamOptions Reading => new()
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.ReadWrite,
        BufferSize = 0,
        Options = FileOptions.SequentialScan | FileOptions.Asynchronous,
    };

    private static FileStreamOptions Writing => new()
    {
        Mode = FileMode.Create,
        Access = FileAccess.Write,
        Share = FileShare.Read,
        BufferSize = 0,
        Options = FileOptions.Asynchronous,
    };

    private static bool IsSameFile(string input, string output)
    {
        try
        {
            return string.Equals(Path.GetFullPath(input), Path.GetFullPath(output), StringComparison.Ordinal);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsFileTrouble(Exception trouble) =>
        trouble is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static string Reason(Exception trouble) => trouble switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file or folder.",
        UnauthorizedAccessException => "this account may not, or it is a folder.",
        _ => "the system refuses it.",
    };

    private static async Task<int> SayAsync(Terminal terminal, string sentence)
    {
        await terminal.Error.WriteLineAsync(sentence);
        return ExitCode.FileTrouble;
    }
}
