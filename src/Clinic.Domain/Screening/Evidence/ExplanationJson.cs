using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Clinic.Domain.Screening.Evidence;

/// <summary>The canonical JSON of an explanation, format 2.</summary>
internal static class ExplanationJson
{
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = false };

    private static readonly (DecisiveFor What, string Code)[] Decides =
    [
        (DecisiveFor.Classification, "classification"), (DecisiveFor.Safety, "safety"), (DecisiveFor.Priority, "priority"),
    ];

    public static ReadOnlySpan<byte> Write(ScreeningExplanation explanation)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("format"u8, ScreeningExplanation.Format);
            writer.WriteString("norms"u8, explanation.Norms);
            writer.WriteBoolean("normsAreDemo"u8, explanation.NormsAreDemo);
            writer.WritePropertyName("result"u8);
            ScreeningResultJson.Write(writer, explanation.Result);
            writer.WriteStartArray("rules"u8);
            foreach (var rule in explanation.Rules)
            {
                WriteRule(writer, rule);
            }

            writer.WriteEndArray();
            WriteNearest(writer, explanation.Nearest);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan;
    }

    public static DecisiveFor DecisiveForCode(string code) =>
        Decides.First(known => string.Equals(known.Code, code, StringComparison.Ordinal)).What;

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
        writer.WriteStartArray("decides"u8);
        foreach (var (what, code) in Decides)
        {
            if ((rule.Decides & what) != 0)
            {
                writer.WriteStringValue(code);
            }
        }

        writer.WriteEndArray();
        writer.WriteString("source"u8, rule.Source);
        writer.WriteEndObject();
    }

    private static void WriteNearest(Utf8JsonWriter writer, ImmutableArray<NearestChange> nearest)
    {
        writer.WriteStartArray("nearest"u8);
        foreach (var change in nearest)
        {
            writer.WriteStartObject();
            writer.WriteString("measure"u8, change.Measure);
            writer.WriteNumber("points"u8, change.Points);
            writer.WriteString("alternative"u8, change.Alternative.ToCode());
            writer.WriteStartArray("answers"u8);
            foreach (var answer in change.Answers)
            {
                writer.WriteStartObject();
                writer.WriteString("code"u8, answer.Code);
                writer.WriteNumber("from"u8, answer.From);
                writer.WriteNumber("to"u8, answer.To);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
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
