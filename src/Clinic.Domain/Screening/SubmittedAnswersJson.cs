using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Screening;

/// <summary>The stored form of <see cref="SubmittedAnswers"/>.</summary>
internal static class SubmittedAnswersJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(SubmittedAnswers answers)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            json.WriteNumber("format", SubmittedAnswers.Format);
            json.WritePropertyName("final");
            WriteSet(json, answers.Input.Final);
            json.WritePropertyName("peak");
            WriteSet(json, answers.Input.Peak);
            json.WriteString("sex", answers.Input.Sex?.ToString());
            WriteNumber(json, "seconds", answers.Input.Seconds);
            WriteItems(json, answers);
            WriteChanges(json, answers.SafetyChanges);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal static SubmittedAnswers Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            throw NotOfThisForm();
        }
    }

    private static SubmittedAnswers Read(JsonElement root) => root.GetProperty("format").GetInt32() == SubmittedAnswers.Format
        ? new SubmittedAnswers
        {
            Input = new()
            {
                Final = ReadSet(root.GetProperty("final")),
                Peak = ReadSet(root.GetProperty("peak")),
                Sex = root.GetProperty("sex").GetString() is { } sex ? Enum.Parse<Sex>(sex) : null,
                Seconds = root.GetProperty("seconds") is { ValueKind: JsonValueKind.Number } seconds ? seconds.GetInt32() : null,
            },
            Items = root.GetProperty("items").EnumerateObject().Aggregate(
                ItemAnswers.Empty, (all, item) => all.With(item.Name, ItemAnswer.Parse(item.Value.GetRawText()))),
            Shown = [.. root.GetProperty("shown").EnumerateArray().Select(code => code.GetString()!)],
            SafetyChanges = [.. root.GetProperty("safetyChanges").EnumerateArray().Select(ReadChange)],
        }
        : throw NotOfThisForm();

    private static void WriteSet(Utf8JsonWriter json, AnswerSet answers)
    {
        json.WriteStartObject();
        foreach (var code in AnswerCodes.All.Where(answers.IsAnswered))
        {
            json.WritePropertyName(code.Name);
            if (code.Kind == AnswerKind.WholeNumber)
            {
                json.WriteNumberValue(answers[code]!.Value);
            }
            else
            {
                WriteStrings(json, answers.List(code)!.Value);
            }
        }

        json.WriteEndObject();
    }

    private static AnswerSet ReadSet(JsonElement set)
    {
        var answers = new AnswerSet.Builder();
        foreach (var member in set.EnumerateObject())
        {
            if (!AnswerCodes.TryFind(member.Name, out var code))
            {
                throw NotOfThisForm();
            }

            _ = code.Kind == AnswerKind.WholeNumber
                ? answers.Set(code, member.Value.GetInt32())
                : answers.Set(code, member.Value.EnumerateArray().Select(listCode => listCode.GetString()!));
        }

        return answers.Build();
    }

    private static void WriteItems(Utf8JsonWriter json, SubmittedAnswers answers)
    {
        json.WriteStartObject("items");
        foreach (var (code, answer) in answers.Items.OrderBy(item => item.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(code);
            json.WriteRawValue(answer.ToStored());
        }

        json.WriteEndObject();
        json.WritePropertyName("shown");
        WriteStrings(json, answers.Shown);
    }

    private static void WriteChanges(Utf8JsonWriter json, ValueList<SafetyChange> changes)
    {
        json.WriteStartArray("safetyChanges");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("item", change.ItemCode);
            json.WritePropertyName("from");
            json.WriteRawValue(change.From.ToStored());
            json.WritePropertyName("to");
            json.WriteRawValue(change.To.ToStored());
            json.WriteString("at", change.At.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static SafetyChange ReadChange(JsonElement change) => new(
        change.GetProperty("item").GetString()!,
        ItemAnswer.Parse(change.GetProperty("from").GetRawText()),
        ItemAnswer.Parse(change.GetProperty("to").GetRawText()),
        change.GetProperty("at").GetDateTimeOffset());

    private static void WriteStrings(Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static FormatException NotOfThisForm() => new("The text does not hold submitted answers.");
}
