using System.Text.Json;
using Clinic.Domain.Questionnaires;

namespace Clinic.Cli.Score;

/// <summary>Reads the answers of one line and keeps the first fault.</summary>
internal static class AnswerReader
{
    private const int LongestName = 32;

    /// <summary>Reads the value of <c>answers</c>. A fault is kept even where the line breaks off behind it.</summary>
    public static void Read(ref Utf8JsonReader reader, AnswerSet.Builder answers, ref string? fault)
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
        }
    }

    private static AnswerCode? Find(ref Utf8JsonReader reader)
    {
        Span<char> name = stackalloc char[LongestName];
        if (reader.ValueSpan.Length > LongestName * 6)
        {
            return null;
        }

        string? escaped = reader.ValueIsEscaped || reader.ValueSpan.Length > LongestName ? JsonText.Name(ref reader) : null;
        var text = escaped is null ? name[..reader.CopyString(name)] : escaped.AsSpan();
        return AnswerCodes.TryFind(text, out var code) ? code : null;
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
        if (!JsonText.IsWholeNumber(ref reader))
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

        var codes = new List<string>(code.ListCodes.Length);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            ReadListCode(ref reader, code, codes, ref fault);
        }

        answers.Set(code, codes);
    }

    private static void ReadListCode(ref Utf8JsonReader reader, AnswerCode code, List<string> codes, ref string? fault)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            fault ??= $"{code.Name} takes a list of codes as text";
            reader.Skip();
        }
        else if (JsonText.TryGet(ref reader) is not { } text || !code.Allows(text))
        {
            fault ??= $"{code.Name} has no such list code";
        }
        else if (codes.Contains(text))
        {
            fault ??= $"{code.Name} has {text} twice";
        }
        else
        {
            codes.Add(text);
        }
    }
}
