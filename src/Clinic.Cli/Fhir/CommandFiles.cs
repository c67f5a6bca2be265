using Clinic.Domain.Questionnaires;
using Clinic.Fhir;

namespace Clinic.Cli.Fhir;

/// <summary>Opens what a command reads and writes, and says in one sentence what went wrong.</summary>
internal static class CommandFiles
{
    public const string StandardStream = "-";

    /// <summary>What a command does between its input and its output; the exit code comes back.</summary>
    public delegate Task<int> Work(Stream input, Func<Stream> output, Terminal terminal, CancellationToken stop);

    /// <summary>
    /// Runs the work. The output is opened only when there is something to write, so that a bad input does not cost an
    /// existing file.
    /// </summary>
    public static async Task<int> RunAsync(Terminal terminal, string input, string output, Work work, CancellationToken stop)
    {
        Stream? writing = null;
        var isOpen = false;
        try
        {
            await using var reading = input == StandardStream ? terminal.Input : File.OpenRead(input);
            isOpen = true;
            var code = await work(reading, () => writing ??= output == StandardStream ? terminal.Output : File.Create(output), terminal, stop);
            if (writing is not null)
            {
                await writing.FlushAsync(stop);
            }

            return code;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            await terminal.Error.WriteLineAsync(isOpen
                ? $"{input} cannot be read to its end, or {output} cannot be written: {Reason(trouble)}"
                : $"The input file {input} cannot be read: {Reason(trouble)}");
            return ExitCode.FileTrouble;
        }
        catch (Exception trouble) when (trouble is FhirFormatException or QuestionSetFormatException)
        {
            await terminal.Error.WriteLineAsync(trouble.Message);
            return ExitCode.BadLines;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await terminal.Error.WriteLineAsync("Stopped; the output is not complete.");
            return ExitCode.Stopped;
        }
        finally
        {
            if (writing is not null && output != StandardStream)
            {
                await writing.DisposeAsync();
            }
        }
    }

    private static string Reason(Exception trouble) => trouble switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file or folder.",
        UnauthorizedAccessException => "this account may not, or it is a folder.",
        _ => "the system refuses it.",
    };
}
