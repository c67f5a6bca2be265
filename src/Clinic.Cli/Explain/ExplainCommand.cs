using System.CommandLine;
using Clinic.Cli.Fhir;
using Clinic.Cli.Score;
using Clinic.Domain.Screening;

namespace Clinic.Cli.Explain;

/// <summary><c>clinic explain</c>: one case with its reasoning.</summary>
internal static class ExplainCommand
{
    private const string Description = """
        Tells the reasoning behind one case, as a colleague would: what is suggested, by which numbers and cut-offs, what is
        decisive, and how near another classification is.

        Examples:
          clinic explain --input intakes.jsonl --case a-1
          clinic explain --input intakes.jsonl --case a-1 --for patient
          clinic explain --input intakes.jsonl --case a-1 --format json

        The input is that of clinic score. Without --case the first line is told.
        Exit codes: 0 told; 2 a file could not be read, or there is no such case; 3 the line is bad.
        """;

    public static Command Create(Terminal terminal)
    {
        var input = new Option<string>("--input") { Description = "File to read, or - for standard input.", Required = true, HelpName = "FILE" };
        var id = new Option<string?>("--case") { Description = "Id of the case.", HelpName = "ID" };
        var audience = Choice("--for", "Whom to tell it.", Audience.Clinician);
        var format = Choice("--format", "A tree, or the canonical trace.", ExplainFormat.Tree);
        var rules = RuleSetFile.Option();
        var command = new Command("explain", Description) { input, id, audience, format, rules };
        command.SetAction((parsed, stop) => CommandFiles.RunAsync(
            terminal, parsed.GetRequiredValue(input), CommandFiles.StandardStream,
            async (reading, _, _, token) => await RuleSetFile.LoadAsync(parsed.GetValue(rules), terminal, token) is { } evaluator
                ? await RunAsync(reading, parsed.GetValue(id), evaluator, new TraceOutput(terminal, parsed.GetValue(audience), parsed.GetValue(format)), terminal, token)
                : ExitCode.FileTrouble,
            stop));
        return command;
    }

    private static Option<T> Choice<T>(string name, string description, T usual)
        where T : struct, Enum
    {
        var words = Enum.GetNames<T>().Select(word => word.ToLowerInvariant()).ToArray();
        return new Option<T>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => usual,
            CustomParser = given =>
            {
                var position = Array.IndexOf(words, given.Tokens[0].Value.ToLowerInvariant());
                if (position < 0)
                {
                    given.AddError($"{name} takes {string.Join(" or ", words)}.");
                    return usual;
                }

                return Enum.GetValues<T>()[position];
            },
        };
    }

    private static async Task<int> RunAsync(
        Stream input, string? id, ScreeningEvaluator evaluator, TraceOutput output, Terminal terminal, CancellationToken stop)
    {
        await foreach (var (line, number) in CaseLines.ReadAsync(input, stop))
        {
            var parsed = IntakeLine.Parse(line);
            if (id is not null && !string.Equals(parsed.Id, id, StringComparison.Ordinal))
            {
                continue;
            }

            if (parsed.Fault is { } fault)
            {
                await terminal.Error.WriteLineAsync(FormattableString.Invariant($"line {number}: {fault}"));
                return ExitCode.BadLines;
            }

            output.Write(parsed.Id!, evaluator.Explain(parsed.Input!));
            return ExitCode.Success;
        }

        await terminal.Error.WriteLineAsync(id is null ? "The input holds no case." : $"The input holds no case {id}.");
        return ExitCode.Usage;
    }
}
