using System.Text;
using System.Text.Json;

namespace Clinic.Cli.Score;

/// <summary>The fields of a line.</summary>
internal enum TopLevelName
{
    Id,
    Sex,
    Seconds,
    Answers,
    Other,
}

/// <summary>Remembers which fields of a line were there, to notice one that stands twice.</summary>
internal struct TopLevelNames
{
    private int seen;
    private HashSet<string>? others;

    public readonly bool HasId => (seen & (1 << (int)TopLevelName.Id)) != 0;

    public readonly bool HasAnswers => (seen & (1 << (int)TopLevelName.Answers)) != 0;

    /// <summary>Notes the name the reader stands on.</summary>
    public TopLevelName Note(ref Utf8JsonReader reader, out bool isNew)
    {
        var text = reader.ValueIsEscaped ? JsonText.Name(ref reader) : null;
        var name = Find(text is null ? reader.ValueSpan : Encoding.UTF8.GetBytes(text));
        if (name == TopLevelName.Other)
        {
            others ??= new HashSet<string>(StringComparer.Ordinal);
            isNew = others.Add(text ?? JsonText.Name(ref reader));
            return name;
        }

        var bit = 1 << (int)name;
        isNew = (seen & bit) == 0;
        seen |= bit;
        return name;
    }

    private static TopLevelName Find(ReadOnlySpan<byte> name) => name.SequenceEqual("id"u8) ? TopLevelName.Id
        : name.SequenceEqual("sex"u8) ? TopLevelName.Sex
        : name.SequenceEqual("seconds"u8) ? TopLevelName.Seconds
        : name.SequenceEqual("answers"u8) ? TopLevelName.Answers
        : TopLevelName.Other;
}
