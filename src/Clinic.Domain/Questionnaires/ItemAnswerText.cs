using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Clinic.Domain.Questionnaires;

/// <summary>
/// The stored form of an answer: a JSON object with one member that names the kind, such as <c>{"choice":2}</c>.
/// </summary>
internal static class ItemAnswerText
{
    private const string DateForm = "yyyy-MM-dd";

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(ItemAnswer answer)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            WriteMember(json, answer);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal static ItemAnswer Read(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        try
        {
            using var document = JsonDocument.Parse(stored);
            return document.RootElement.EnumerateObject().ToArray() is [var only]
                ? ReadMember(only.Name, only.Value)
                : throw NotAnAnswer();
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw NotAnAnswer();
        }
    }

    private static void WriteMember(Utf8JsonWriter json, ItemAnswer answer)
    {
        switch (answer)
        {
            case ItemAnswer.Choice choice:
                json.WriteNumber("choice", choice.Value);
                break;
            case ItemAnswer.Choices choices:
                json.WriteStartArray("choices");
                foreach (var code in choices.Codes)
                {
                    json.WriteStringValue(code);
                }

                json.WriteEndArray();
                break;
            case ItemAnswer.Text text:
                json.WriteString("text", text.Value);
                break;
            case ItemAnswer.Number number:
                json.WriteNumber("number", number.Value);
                break;
            case ItemAnswer.Date date:
                json.WriteString("date", date.Value.ToString(DateForm, CultureInfo.InvariantCulture));
                break;
            case ItemAnswer.Ticked:
                json.WriteBoolean("ticked", true);
                break;
            case ItemAnswer.Declined:
                json.WriteBoolean("declined", true);
                break;
            case ItemAnswer.Cleared:
                json.WriteBoolean("cleared", true);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static ItemAnswer ReadMember(string name, JsonElement value) => name switch
    {
        "choice" when value.TryGetInt32(out var number) => new ItemAnswer.Choice(number),
        "choices" => new ItemAnswer.Choices([.. value.EnumerateArray().Select(code => code.GetString() ?? throw NotAnAnswer())]),
        "text" => new ItemAnswer.Text(value.GetString() ?? throw NotAnAnswer()),
        "number" when value.TryGetInt32(out var number) => new ItemAnswer.Number(number),
        "date" when DateOnly.TryParseExact(
            value.GetString(), DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => new ItemAnswer.Date(date),
        "ticked" when value.GetBoolean() => new ItemAnswer.Ticked(),
        "declined" when value.GetBoolean() => new ItemAnswer.Declined(),
        "cleared" when value.GetBoolean() => new ItemAnswer.Cleared(),
        _ => throw NotAnAnswer(),
    };

    private static FormatException NotAnAnswer() => new("The text is not a stored answer.");
}
