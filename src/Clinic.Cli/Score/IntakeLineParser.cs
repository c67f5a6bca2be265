using System.Text.Json;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;

namespace Clinic.Cli.Score;

/// <summary>
/// Reads the object of one line from its first byte to its last. The first fault is kept; reading goes on, because the id
/// may come later.
/// </summary>
internal ref struct IntakeLineParser
{
    private readonly AnswerSet.Builder answers = new();
    private readonly ReadOnlySpan<byte> text;
    private Utf8JsonReader reader;
    private TopLevelNames names;
    private string? id;
    private string? fault;
    private Sex? sex;
    private int? seconds;

    public IntakeLineParser(ReadOnlySpan<byte> line)
    {
        text = line;

        // Fields that are not ours may be nested as deep as they like: they are skipped without recursion.
        reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = int.MaxValue });
        names = new TopLevelNames();
    }

    public void Fail(string sentence) => fault ??= sentence;

    public readonly IntakeLine ToLine() => fault is null
        ? new IntakeLine(id, ScreeningInput.Of(answers.Build(), sex, seconds), null)
        : new IntakeLine(id, null, fault);

    public void Read()
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Fail("this is not a JSON object");
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadField();
        }

        if (!names.HasId)
        {
            Fail("id is missing");
        }

        if (!names.HasAnswers)
        {
            Fail("answers is missing");
        }

        // Anything but white space after the object makes the reader complain.
        reader.Read();
    }

    private void ReadField()
    {
        var field = names.Note(ref reader, out var isNew);
        if (!isNew)
        {
            Fail("a key stands twice");
        }

        reader.Read();
        if (!isNew || field == TopLevelName.Other)
        {
            reader.Skip();
            return;
        }

        switch (field)
        {
            case TopLevelName.Id:
                ReadId();
                break;
            case TopLevelName.Sex:
                ReadSex();
                break;
            case TopLevelName.Seconds:
                ReadSeconds();
                break;
            case TopLevelName.Answers:
                AnswerReader.Read(ref reader, text, answers, ref fault);
                break;
            case TopLevelName.Other:
                break;
        }
    }

    private void ReadId()
    {
        id = JsonText.TryGet(ref reader);
        if (id is null)
        {
            Fail("id is not text");
            reader.Skip();
        }
    }

    private void ReadSex()
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return;
        }

        sex = JsonText.TryGet(ref reader) switch
        {
            "female" => Sex.Female,
            "male" => Sex.Male,
            "other" => Sex.Other,
            _ => null,
        };
        if (sex is null)
        {
            Fail("sex is none of female, male, other");
            reader.Skip();
        }
    }

    private void ReadSeconds()
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return;
        }

        if (!JsonText.IsWholeNumber(ref reader))
        {
            Fail("seconds is not a whole number");
            reader.Skip();
            return;
        }

        // More seconds than fit are as unhurried as the most that fit.
        if (reader.TryGetInt32(out var value))
        {
            seconds = value;
        }
        else if (reader.ValueSpan[0] != (byte)'-')
        {
            seconds = int.MaxValue;
        }

        if (seconds is null or < 0)
        {
            Fail("seconds is negative");
        }
    }
}
