using System.Text;
using System.Text.Json;

namespace Clinic.Cli.Score;

/// <summary>Reads text and numbers that may be anything a file can hold.</summary>
internal static class JsonText
{
    private const int Shown = 40;

    /// <summary>The text of a string token; null for any other token and for half a character written as an escape.</summary>
    public static string? TryGet(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return null;
        }

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The name of a property; its raw form where it holds half a character written as an escape.</summary>
    public static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? string.Empty;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    /// <summary>Whether the token is a number without point and exponent: 1, not 1.0.</summary>
    public static bool IsWholeNumber(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.ValueSpan.IndexOfAny(".eE"u8) < 0;

    /// <summary>Whether the token is a number of one digit, as nearly all answers are.</summary>
    public static bool IsDigit(ref Utf8JsonReader reader, out int digit)
    {
        digit = reader.TokenType == JsonTokenType.Number && reader.ValueSpan is [var only] ? only - '0' : -1;
        return digit >= 0;
    }

    /// <summary>The number as it was written, cut where it is absurdly long.</summary>
    public static string Number(ref Utf8JsonReader reader) => Cut(Encoding.UTF8.GetString(
        reader.ValueSpan.Length > Shown ? reader.ValueSpan[..(Shown + 1)] : reader.ValueSpan));

    /// <summary>Text short enough for an error line.</summary>
    public static string Cut(string text) => text.Length > Shown ? string.Concat(text.AsSpan(0, Shown), "…") : text;
}
