using System.Globalization;
using System.Text.Json;
using Clinic.Domain.Screening;

namespace Clinic.Cli.Score;

/// <summary>Turns one line into one result or one error. Safe to share between cores.</summary>
internal sealed class LineScorer(ScreeningEvaluator evaluator)
{
    /// <summary>Writes one object; false where the line was bad.</summary>
    public bool Score(ReadOnlySpan<byte> line, long number, Utf8JsonWriter writer)
    {
        var parsed = IntakeLine.Parse(line);
        if (parsed is { Fault: null, Id: { } id, Input: { } input })
        {
            ScreeningResultJson.Write(writer, id, evaluator.Screen(input));
            return true;
        }

        writer.WriteStartObject();
        writer.WriteString("id"u8, parsed.Id);
        writer.WriteString("error"u8, string.Create(CultureInfo.InvariantCulture, $"line {number}: {parsed.Fault}"));
        writer.WriteEndObject();
        return false;
    }
}
