using System.Text;
using Clinic.Domain.Questionnaires;
using Clinic.Fhir;
using Clinic.Fhir.Questionnaires;
using Hl7.Fhir.Model;

namespace Clinic.Cli.Fhir;

/// <summary>Writes a question set as a Questionnaire.</summary>
internal static class ExportQuestionSet
{
    /// <summary>A built-in set by its code (English), by code and language such as <c>intake.es</c>, or a file.</summary>
    public static Task<int> RunAsync(Terminal terminal, string name, string output, CancellationToken stop) =>
        BuiltInQuestionSets.All.FirstOrDefault(set => set.Code == name || $"{set.Code}.{set.Language}" == name) is { } builtIn
            ? CommandFiles.RunAsync(
                terminal with { Input = Stream.Null }, CommandFiles.StandardStream, output,
                (_, writing, _, inner) => WriteAsync(QuestionnaireExport.Export(builtIn, PublicationStatus.Active), writing(), inner), stop)
            : CommandFiles.RunAsync(terminal, name, output, (reading, writing, _, inner) => FileAsync(reading, name, writing, inner), stop);

    private static async Task<int> FileAsync(Stream input, string name, Func<Stream> output, CancellationToken stop)
    {
        using var reader = new StreamReader(input);
        var set = QuestionSetJson.Read(await reader.ReadToEndAsync(stop), Path.GetFileName(name));
        return await WriteAsync(QuestionnaireExport.Export(set), output(), stop);
    }

    private static async Task<int> WriteAsync(Questionnaire form, Stream output, CancellationToken stop)
    {
        await output.WriteAsync(Encoding.UTF8.GetBytes(FhirJson.Write(form, indented: true) + "\n"), stop);
        return ExitCode.Success;
    }
}
