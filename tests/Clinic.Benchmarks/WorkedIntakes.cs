using System.Text.Json;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;

namespace Clinic.Benchmarks;

/// <summary>The worked cases as they stand in the repository, parsed beforehand.</summary>
public static class WorkedIntakes
{
    /// <summary>Every worked case.</summary>
    public static ScreeningInput[] All { get; } = [.. File.ReadLines(Find()).Select(Parse)];

    /// <summary>Only those with at least 60 answers: a full intake.</summary>
    public static ScreeningInput[] Full { get; } = [.. All.Where(input => input.Final.Count >= 60)];

    /// <summary>The answers of one line.</summary>
    public static AnswerSet Answers(JsonElement answers)
    {
        var builder = new AnswerSet.Builder();
        foreach (var answer in answers.EnumerateObject())
        {
            if (answer.Value.ValueKind == JsonValueKind.Null || !AnswerCodes.TryFind(answer.Name, out var code))
            {
                continue;
            }

            _ = code.Kind == AnswerKind.CodeList
                ? builder.Set(code, answer.Value.EnumerateArray().Select(item => item.GetString()!))
                : builder.Set(code, answer.Value.GetInt32());
        }

        return builder.Build();
    }

    private static ScreeningInput Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        return ScreeningInput.Of(Answers(document.RootElement.GetProperty("answers")), Sex.Female, seconds: 600);
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Clinic.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "tests", "acceptance", "screening-cases.jsonl");
    }
}
