using System.Text.Json.Nodes;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;

namespace Clinic.Fhir.Tests;

/// <summary>The worked cases that lie beside the tests.</summary>
internal static class AcceptanceCase
{
    public static string Path
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Clinic.sln")))
            {
                folder = folder.Parent;
            }

            Assert.NotNull(folder);
            return System.IO.Path.Combine(folder.FullName, "tests", "acceptance", "screening-cases.jsonl");
        }
    }

    public static string[] Lines => File.ReadAllLines(Path);

    public static ScreeningExplanation Explain(AnswerSet answers) =>
        new ScreeningEvaluator(RuleSets.V2026_1).Explain(ScreeningInput.Of(answers));

    public static AnswerSet Answers(string line)
    {
        var answers = new AnswerSet.Builder();
        foreach (var (name, value) in JsonNode.Parse(line)!["answers"]!.AsObject())
        {
            Assert.True(AnswerCodes.TryFind(name, out var code));
            _ = value switch
            {
                null => answers,
                JsonArray list => answers.Set(code, list.Select(element => (string)element!)),
                _ => answers.Set(code, (int)value),
            };
        }

        return answers.Build();
    }
}
