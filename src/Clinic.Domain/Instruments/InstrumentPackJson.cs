using System.Text.Json;
using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Instruments;

/// <summary>
/// Packs as JSON. Reading is strict: an unknown, repeated or missing member, an unknown item, a gap in the bands and
/// whatever else cannot be scored is refused with file, place and reason.
/// </summary>
public static class InstrumentPackJson
{
    /// <summary>The path of the whole document.</summary>
    internal const string Root = "$";

    /// <summary>Reads a pack that can be scored.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">The name to give in a fault.</param>
    /// <exception cref="InstrumentPackException">It is no pack, or one with a fault.</exception>
    public static InstrumentPack Read(string json, string file)
    {
        var (pack, faults) = TryRead(json, file);
        return faults is [var first, ..] ? throw new InstrumentPackException(first) : pack!;
    }

    /// <summary>Every fault of a pack; none where it can be used. What cannot be read at all has one fault, its first.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">The name to give in a fault.</param>
    public static ValueList<InstrumentPackFault> Check(string json, string file) => TryRead(json, file).Faults;

    private static (InstrumentPack? Pack, ValueList<InstrumentPackFault> Faults) TryRead(string json, string file)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            using var document = JsonDocument.Parse(json);
            var pack = InstrumentPackReader.Read(new JsonPart(file, Root, document.RootElement));
            return (pack, InstrumentPackRules.Check(pack, file));
        }
        catch (QuestionSetFormatException refusal)
        {
            return (null, [new InstrumentPackFault(file, WithoutRoot(refusal.Path), refusal.Reason)]);
        }
        catch (InvalidOperationException)
        {
            return (null, [new InstrumentPackFault(file, Root, "holds text with a broken character")]);
        }
        catch (JsonException problem)
        {
            var place = FormattableString.Invariant($"is not JSON at line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}");
            return (null, [new InstrumentPackFault(file, Root, place)]);
        }
    }

    private static string WithoutRoot(string path) =>
        path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path;
}
