using System.Text.Json;

namespace Clinic.Domain.Screening.Evidence;

/// <summary>Reads back what <see cref="ExplanationJson"/> wrote, without judging anything anew.</summary>
internal static class ExplanationReader
{
    private const string Unreadable = "The stored evidence is not in the form this program writes.";

    public static ScreeningExplanation Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return root.GetProperty("format").GetInt32() == ScreeningExplanation.Format
                ? Explanation(root)
                : throw new FormatException("The stored evidence has a format this program does not know.");
        }
        catch (Exception trouble) when (trouble is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // What led to it may quote the text, which must not reach a log.
            throw new FormatException(Unreadable);
        }
    }

    /// <summary>The format of a stored trace, or null where the text is none.</summary>
    public static int? FormatOf(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.GetProperty("format").GetInt32();
        }
        catch (Exception trouble) when (trouble is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static ScreeningExplanation Explanation(JsonElement root) => new(
        ScreeningResultReader.Read(root.GetProperty("result")),
        root.GetProperty("norms").GetString()!,
        root.GetProperty("normsAreDemo").GetBoolean(),
        [.. root.GetProperty("rules").EnumerateArray().Select(Rule)],
        [.. root.GetProperty("nearest").EnumerateArray().Select(Nearest)]);

    private static EvidenceRule Rule(JsonElement rule) => new()
    {
        Id = rule.GetProperty("id").GetString()!,
        Says = rule.GetProperty("says").GetString()!,
        Inputs = [.. rule.GetProperty("inputs").EnumerateArray().Select(Input)],
        Operator = rule.GetProperty("operator").GetString()!,
        CutOff = Number(rule.GetProperty("cutOff")),
        Margin = Number(rule.GetProperty("margin")),
        Outcome = rule.GetProperty("outcome").GetString() switch
        {
            "yes" => true,
            "no" => false,
            _ => null,
        },
        Decides = rule.GetProperty("decides").EnumerateArray().Aggregate(
            DecisiveFor.Nothing, (all, one) => all | ExplanationJson.DecisiveForCode(one.GetString()!)),
        Source = rule.GetProperty("source").GetString()!,
    };

    private static EvidenceInput Input(JsonElement input)
    {
        var value = input.GetProperty("value");
        return new EvidenceInput(
            input.GetProperty("name").GetString()!, Number(value), value.ValueKind == JsonValueKind.String ? value.GetString() : null);
    }

    private static NearestChange Nearest(JsonElement change) => new(
        change.GetProperty("measure").GetString()!,
        change.GetProperty("points").GetInt32(),
        ScreeningCodes.ParseClassificationCode(change.GetProperty("alternative").GetString()!),
        [
            .. change.GetProperty("answers").EnumerateArray().Select(answer => new AnswerChange(
                answer.GetProperty("code").GetString()!, answer.GetProperty("from").GetInt32(), answer.GetProperty("to").GetInt32())),
        ]);

    private static decimal? Number(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;
}
