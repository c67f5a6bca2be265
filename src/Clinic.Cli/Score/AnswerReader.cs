using System.Text;
using System.Text.Json;
using Clinic.Domain.Questionnaires;

namespace Clinic.Cli.Score;

/// <summary>Reads the answers of one line and keeps the first fault.</summary>
internal static class AnswerReader
{
    private const int LongestName = 32;

    /// <summary>Reads the value of <c>answers</c>. A fault is kept even where the line breaks off behind it.</summary>
    /// <param name="reader">Stands on the value; on its end afterwards.</param>
    /// <param name="text">What the reader reads.</param>
    /// <param name="answers">Takes the answers.</param>
    /// <param name="fault">Takes the first fault.</param>
    public static void Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, AnswerSet.Builder answers, ref string? fault)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            fault ??= "answers is not a JSON object";
            reader.Skip();
            return;
        }

        UInt128 seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Find(ref reader) is not { } code)
            {
                fault ??= $"{JsonText.Cut(JsonText.Name(ref reader))} is not a known code";
                reader.Skip();
                continue;
            }

            var bit = UInt128.One << code.Index;
            fault ??= (seen & bit) != 0 ? $"{code.Name} stands twice" : null;
            seen |= bit;
            reader.Read();
            ReadAnswer(ref reader, code, answers, ref fault);
            PassPlain(ref reader, ref text, answers, ref seen);
        }
    }

    // The reader goes on behind the plain answers as if they had not been there.
    private static void PassPlain(
        ref Utf8JsonReader reader, ref ReadOnlySpan<byte> text, AnswerSet.Builder answers, ref UInt128 seen)
    {
        var plain = new PlainAnswers(text[(int)reader.BytesConsumed..]);
        plain.Read(answers, ref seen);
        if (plain.Rest.Length < text.Length - reader.BytesConsumed)
        {
            text = plain.Rest;
            reader = new Utf8JsonReader(text, isFinalBlock: true, reader.CurrentState);
        }
    }

    private static AnswerCode? Find(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return AnswerCodes.TryFind(reader.ValueSpan, out var plain) ? plain : null;
        }

        // Six bytes at most write one letter as an escape.
        return reader.ValueSpan.Length <= LongestName * 6 && AnswerCodes.TryFind(JsonText.Name(ref reader), out var code) ? code : null;
    }

    private static void ReadAnswer(
        ref Utf8JsonReader reader, AnswerCode code, AnswerSet.Builder answers, ref string? fault)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return;
        }

        switch (code.Kind)
        {
            case AnswerKind.WholeNumber:
                ReadNumber(ref reader, code, answers, ref fault);
                break;
            case AnswerKind.CodeList:
                ReadList(ref reader, code, answers, ref fault);
                break;
        }
    }

    private static void ReadNumber(
        ref Utf8JsonReader reader, AnswerCode code, AnswerSet.Builder answers, ref string? fault)
    {
        if (JsonText.IsDigit(ref reader, out var digit) && code.Allows(digit))
        {
            answers.Set(code, digit);
        }
        else if (!JsonText.IsWholeNumber(ref reader))
        {
            fault ??= $"{code.Name} takes a whole number, {code.Range}";
            reader.Skip();
        }
        else if (reader.TryGetInt32(out var value) && code.Allows(value))
        {
            answers.Set(code, value);
        }
        else
        {
            fault ??= $"{code.Name} = {JsonText.Number(ref reader)} is outside {code.Range}";
        }
    }

    private static void ReadList(
        ref Utf8JsonReader reader, AnswerCode code, AnswerSet.Builder answers, ref string? fault)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            fault ??= $"{code.Name} takes a list of codes";
            reader.Skip();
            return;
        }

        var positions = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            ReadListCode(ref reader, code, ref positions, ref fault);
        }

        answers.SetPositions(code, positions);
    }

    private static void ReadListCode(ref Utf8JsonReader reader, AnswerCode code, ref int positions, ref string? fault)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            fault ??= $"{code.Name} takes a list of codes as text";
            reader.Skip();
        }
        else if (FindListCode(ref reader, code) is not (>= 0 and var position))
        {
            fault ??= $"{code.Name} has no such list code";
        }
        else
        {
            fault ??= (positions & (1 << position)) != 0 ? $"{code.Name} has {code.ListCodes[position]} twice" : null;
            positions |= 1 << position;
        }
    }

    private static int FindListCode(ref Utf8JsonReader reader, AnswerCode code) =>
        !reader.ValueIsEscaped ? code.FindListCode(reader.ValueSpan)
        : JsonText.TryGet(ref reader) is { } text ? code.FindListCode(Encoding.UTF8.GetBytes(text))
        : -1;
}
