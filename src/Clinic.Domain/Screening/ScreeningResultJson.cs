using System.Text.Json;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening;

/// <summary>
/// Writes a result in the one published form: fixed order of properties, absent values as null, codes for enums.
/// Source: decision rules, "Command line".
/// </summary>
public static class ScreeningResultJson
{
    /// <summary>Writes one object: first the id, then the result.</summary>
    public static void Write(Utf8JsonWriter writer, string id, ScreeningResult result)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("id"u8, id);
        WriteProperties(writer, result);
        writer.WriteEndObject();
    }

    /// <summary>Writes one object without an id.</summary>
    public static void Write(Utf8JsonWriter writer, ScreeningResult result)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        WriteProperties(writer, result);
        writer.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter writer, ScreeningResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        writer.WriteString("ruleSet"u8, result.RuleSet);
        WriteScores(writer, result.Scores);
        writer.WriteString("burnoutSeverity"u8, result.BurnoutSeverity?.ToCode());
        writer.WriteString("profile"u8, result.Profile?.ToCode());
        writer.WriteString("phq9Severity"u8, result.Phq9Severity?.ToCode());
        writer.WriteString("phq9Algorithm"u8, result.Phq9Algorithm?.ToCode());
        writer.WriteString("gad7Severity"u8, result.Gad7Severity?.ToCode());
        WriteVerdict(writer, "burnout"u8, result.Burnout);
        WriteVerdict(writer, "depression"u8, result.Depression);
        WriteVerdict(writer, "pervasive"u8, result.Pervasive);
        writer.WriteString("classification"u8, result.Classification.ToCode());
        WriteBorderline(writer, result);
        writer.WriteString("safety"u8, result.Safety.ToCode());
        writer.WriteString("priority"u8, result.Priority.ToCode());
        writer.WriteString("ketamine"u8, result.Ketamine.ToCode());
        writer.WriteStartArray("flags"u8);
        foreach (var flag in result.Flags)
        {
            writer.WriteStringValue(flag);
        }

        writer.WriteEndArray();
    }

    private static void WriteScores(Utf8JsonWriter writer, ScreeningScores scores)
    {
        writer.WriteStartObject("scores"u8);
        WriteMean(writer, "exhaustion"u8, scores.Exhaustion);
        WriteMean(writer, "cynicism"u8, scores.Cynicism);
        WriteMean(writer, "efficacy"u8, scores.Efficacy);
        WriteMean(writer, "burnoutComposite"u8, scores.BurnoutComposite);
        WriteTotal(writer, "phq9"u8, scores.Phq9);
        WriteTotal(writer, "gad7"u8, scores.Gad7);
        WriteTotal(writer, "auditC"u8, scores.AuditC);
        writer.WriteEndObject();
    }

    private static void WriteBorderline(Utf8JsonWriter writer, ScreeningResult result)
    {
        writer.WriteStartArray("borderline"u8);
        foreach (var borderline in result.Borderline)
        {
            writer.WriteStartObject();
            writer.WriteString("measure"u8, borderline.Measure);
            writer.WriteString("alternative"u8, borderline.Alternative.ToCode());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteMean(Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal? value)
    {
        writer.WritePropertyName(name);
        if (value is not { } mean)
        {
            writer.WriteNullValue();
            return;
        }

        // A mean keeps one decimal even where it is whole, so that it reads as a mean: 3.0.
        Span<byte> text = stackalloc byte[32];
        var length = TenThousandths.Format(TenThousandths.Rounded(mean), text, fewestPlaces: 1);
        writer.WriteRawValue(text[..length], skipInputValidation: true);
    }

    private static void WriteTotal(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } total)
        {
            writer.WriteNumber(name, total);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void WriteVerdict(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? verdict)
    {
        if (verdict is { } known)
        {
            writer.WriteBoolean(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
