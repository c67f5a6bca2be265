using System.Globalization;
using System.Text;
using System.Text.Json;
using Clinic.Cli.Score;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Fhir;
using Clinic.Fhir.Responses;
using Clinic.Fhir.Results;

namespace Clinic.Cli.Fhir;

/// <summary>Writes one Bundle a line for one case a line, in the same order.</summary>
internal static class ExportCases
{
    private static readonly ScreeningEvaluator Evaluator = new(RuleSets.V2026_1);

    public static async Task<int> RunAsync(Stream input, Func<Stream> output, Terminal terminal, CancellationToken stop)
    {
        var allGood = true;
        await foreach (var (line, number) in CaseLines.ReadAsync(input, stop))
        {
            var parsed = IntakeLine.Parse(line);
            var fault = parsed.Fault ?? (string.IsNullOrWhiteSpace(parsed.Id) ? "id is empty" : null);
            allGood &= fault is null;
            var text = fault is null ? Bundle(parsed.Id!, parsed.Input!) : Error(parsed.Id, number, fault);
            await output().WriteAsync(Encoding.UTF8.GetBytes(text + "\n"), stop);
        }

        // No case at all still makes a file: an empty one.
        _ = output();
        return allGood ? ExitCode.Success : ExitCode.BadLines;
    }

    private static string Bundle(string id, ScreeningInput input) => FhirJson.Write(SubmissionBundle.Export(new FhirSubmission
    {
        CaseId = id,
        PatientId = id,
        Explanation = Evaluator.Explain(input),
        Form = AnsweredForm.Of(BuiltInQuestionSets.Intake, input.Final),
    }));

    private static string Error(string? id, long number, string fault) => JsonSerializer.Serialize(
        new Dictionary<string, string?> { ["id"] = id, ["error"] = string.Create(CultureInfo.InvariantCulture, $"line {number}: {fault}") },
        CaseErrors.Format);
}
