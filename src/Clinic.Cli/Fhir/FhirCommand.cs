using System.CommandLine;

namespace Clinic.Cli.Fhir;

/// <summary><c>clinic fhir</c>: question sets, answers and results as FHIR R4, and forms back.</summary>
internal static class FhirCommand
{
    private const string ExportDescription = """
        Writes FHIR R4: one Bundle a case, or a question set as a Questionnaire.

        Examples:
          clinic fhir export --case intakes.jsonl --output bundles.jsonl
          cat intakes.jsonl | clinic fhir export --case -
          clinic fhir export --question-set intake --output intake.fhir.json
          clinic fhir export --question-set our-set.json

        Cases are read as "clinic score" reads them, one JSON object a line; each becomes one Bundle a line with the
        answers, the scores, the result with its evidence, and a Flag where safety is urgent. The id of a line serves as
        the pseudonym of the person: give no name. A bad line becomes {"id":...,"error":...}; the others are still written.
        Exit codes: 0 all written; 2 wrong options, or a file could not be read or written; 3 a bad line, or a file that is no question set.
        """;

    private const string ImportDescription = """
        Reads a FHIR R4 Questionnaire and writes a question set. What was not understood is listed on standard error, one
        line each with its place.

        Examples:
          clinic fhir import --input phq-9.fhir.json --output phq-9.json
          cat form.json | clinic fhir import --input - > set.json 2> not-understood.txt

        The set is a draft: a person has to read it before it is published.
        Exit codes: 0 written; 2 wrong options, or a file could not be read or written; 3 the file is not a Questionnaire that can be asked.
        """;

    public static Command Create(Terminal terminal) => new("fhir", "Question sets, answers and results as FHIR R4, and forms back.")
    {
        Export(terminal),
        Import(terminal),
    };

    private static Command Export(Terminal terminal)
    {
        var cases = new Option<string?>("--case") { Description = "Cases to export, one JSON object a line, or - for standard input.", HelpName = "FILE" };
        var set = new Option<string?>("--question-set")
        {
            Description = "Question set to export: intake, follow-up, or a file.",
            HelpName = "FILE|intake|follow-up",
        };
        var output = Output();
        var command = new Command("export", ExportDescription) { cases, set, output };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(cases) is null == parsed.GetValue(set) is null)
            {
                parsed.AddError("Give either --case or --question-set.");
            }
        });
        command.SetAction((parsed, stop) => parsed.GetValue(cases) is { } file
            ? ExportCasesAsync(terminal, file, parsed.GetRequiredValue(output), stop)
            : ExportQuestionSet.RunAsync(terminal, parsed.GetValue(set)!, parsed.GetRequiredValue(output), stop));
        return command;
    }

    private static Command Import(Terminal terminal)
    {
        var input = new Option<string>("--input")
        {
            Description = "The Questionnaire to read, or - for standard input.",
            Required = true,
            HelpName = "FILE",
        };
        var output = Output();
        var command = new Command("import", ImportDescription) { input, output };
        command.SetAction((parsed, stop) => CommandFiles.RunAsync(
            terminal, parsed.GetRequiredValue(input), parsed.GetRequiredValue(output), ImportQuestionnaire.RunAsync, stop));
        return command;
    }

    private static Option<string> Output() => new("--output")
    {
        Description = "File to write, or - for standard output. An existing file is replaced.",
        HelpName = "FILE",
        DefaultValueFactory = _ => CommandFiles.StandardStream,
    };

    private static Task<int> ExportCasesAsync(Terminal terminal, string input, string output, CancellationToken stop) => CommandFiles.RunAsync(
        terminal, input, output,
        (reading, write, term, halt) => ReadingBar.ShowAsync(
            term, "Exporting", reading, output == CommandFiles.StandardStream, counted => ExportCases.RunAsync(counted, write, term, halt)),
        stop);
}
