using System.Text.Json;
using System.Text.Unicode;
using Clinic.Domain.Screening;

namespace Clinic.Cli.Score;

/// <summary>What one line of input says: an id and either an input or the first fault in reading order.</summary>
internal readonly record struct IntakeLine(string? Id, ScreeningInput? Input, string? Fault)
{
    /// <summary>Reads one line. It never throws on what a line may hold.</summary>
    public static IntakeLine Parse(ReadOnlySpan<byte> line)
    {
        if (!Utf8.IsValid(line))
        {
            return new IntakeLine(null, null, "this is not UTF-8 text");
        }

        var parser = new IntakeLineParser(line);
        try
        {
            parser.Read();
        }
        catch (JsonException)
        {
            parser.Fail("this is not readable JSON");
        }

        return parser.ToLine();
    }
}
