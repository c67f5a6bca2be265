using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Clinic.Domain.Screening;

/// <summary>The canonical JSON of an explanation, format 1.</summary>
internal static class ExplanationJson
{
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = false };

    public static ReadOnlySpan<byte> Write(ScreeningExplanation explanation)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("format"u8, ScreeningExplanation.Format);
            writer.WriteString("norms"u8, explanation.RuleSet.Norms);
            writer.WriteBoolean("normsAreDemo"u8, explanation.RuleSet.NormsAreDemo);
            writer.WritePropertyName("result"u8);
            ScreeningResultJson.Write(writer, explanation.Result);
            writer.WriteStartArray("rules"u8);
            foreach (var rule in explanation.Rules)
            {
                WriteRule(writer, rule);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan;
    }

    private static void WriteRule(Utf8JsonWriter writer, EvidenceRule rule)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, rule.Id);
        writer.WriteString("says"u8, rule.Says);
        writer.WriteStartArray("inputs"u8);
        foreach (var input in rule.Inputs)
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, input.Name);
            if (input.Text is { } text)
            {
                writer.WriteString("value"u8, text);
            }
            else
            {
                WriteNumber(writer, "value"u8, input.Number);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("operator"u8, rule.Operator);
        WriteNumber(writer, "cutOff"u8, rule.CutOff);
        WriteNumber(writer, "margin"u8, rule.Margin);
        writer.WriteString("outcome"u8, EvidenceInput.Word(rule.Outcome));
        writer.WriteString("source"u8, rule.Source);
        writer.WriteEndObject();
    }

    // A decimal remembers its trailing zeros; the canonical form does not.
    private static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal? number)
    {
        writer.WritePropertyName(name);
        if (number is not { } value)
        {
            writer.WriteNullValue();
            return;
        }

        Span<byte> text = stackalloc byte[48];
        value.TryFormat(text, out var length, "0.####", CultureInfo.InvariantCulture);
        writer.WriteRawValue(text[..length], skipInputValidation: true);
    }
}
