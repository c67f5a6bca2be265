using System.Text;
using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Questionnaires;

namespace Clinic.Cli.Fhir;

/// <summary>Makes a question set of a Questionnaire and lists what was not understood.</summary>
internal static class ImportQuestionnaire
{
    public static async Task<int> RunAsync(Stream input, Func<Stream> output, Terminal terminal, CancellationToken stop)
    {
        using var reader = new StreamReader(input);
        var imported = QuestionnaireImport.Import(await reader.ReadToEndAsync(stop));
        await output().WriteAsync(Encoding.UTF8.GetBytes(QuestionSetJson.Write(imported.Set)), stop);
        foreach (var note in imported.NotUnderstood)
        {
            await terminal.Error.WriteLineAsync(note.ToString());
        }

        return ExitCode.Success;
    }
}
