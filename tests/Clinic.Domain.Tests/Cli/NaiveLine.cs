using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;

namespace Clinic.Domain.Tests.Cli;

/// <summary>
/// A second, slow reading of one input line: the whole line as a document, then one question after the other. It says what
/// the result is, and of a bad line only that it is bad.
/// </summary>
internal static class NaiveLine
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 10_000 };
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The output line, or null where the line is bad.</summary>
    public static string? Score(byte[] line)
    {
        try
        {
            using var document = JsonDocument.Parse(Strict.GetString(line), Deep);
            return Score(document.RootElement);
        }
        catch (Exception trouble) when (trouble is JsonException or ArgumentException or InvalidOperationException
            or FormatException or KeyNotFoundException or OverflowException)
        {
            return null;
        }
    }

    private static string Score(JsonElement root)
    {
        var fields = Distinct(root);
        var id = fields["id"].GetString() ?? throw new FormatException();
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            var input = ScreeningInput.Of(Answers(fields["answers"]), SexOf(fields), SecondsOf(fields));
            ScreeningResultJson.Write(writer, id, Answered.Evaluator.Screen(input));
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Dictionary<string, JsonElement> Distinct(JsonElement element) =>
        element.EnumerateObject().ToDictionary(member => member.Name, member => member.Value);

    private static Sex? SexOf(Dictionary<string, JsonElement> fields) => Given(fields, "sex")?.GetString() switch
    {
        null => null,
        "female" => Sex.Female,
        "male" => Sex.Male,
        "other" => Sex.Other,
        _ => throw new FormatException(),
    };

    private static int? SecondsOf(Dictionary<string, JsonElement> fields)
    {
        if (Given(fields, "seconds") is not { } given)
        {
            return null;
        }

        var seconds = Whole(given);
        return seconds >= 0 ? (int)decimal.Min(seconds, int.MaxValue) : throw new FormatException();
    }

    private static JsonElement? Given(Dictionary<string, JsonElement> fields, string name) =>
        fields.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static AnswerSet Answers(JsonElement answers)
    {
        var set = new AnswerSet.Builder();
        foreach (var (name, value) in Distinct(answers))
        {
            if (!AnswerCodes.TryFind(name, out var code))
            {
                throw new FormatException();
            }

            if (value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            _ = code.Kind == AnswerKind.WholeNumber
                ? set.Set(code, decimal.ToInt32(Whole(value)))
                : set.Set(code, value.EnumerateArray().Select(item => item.GetString()!).ToDictionary(item => item).Keys);
        }

        return set.Build();
    }

    // A number too large for any type is still a number.
    private static decimal Whole(JsonElement number)
    {
        var text = number.ValueKind == JsonValueKind.Number ? number.GetRawText() : throw new FormatException();
        return text.AsSpan().IndexOfAny(".eE") >= 0 ? throw new FormatException()
            : number.TryGetDecimal(out var whole) ? whole
            : text[0] == '-' ? decimal.MinValue
            : decimal.MaxValue;
    }
}
