using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Clinic.Cli.Score;

/// <summary>
/// Whole lines that are scored together on one core, and what comes of them. A batch is filled, scored, written and filled
/// again, so that a long file needs no more memory than a short one.
/// </summary>
internal sealed class LineBatch
{
    private const int UsualBytes = 256 * 1024;

    private static readonly JsonWriterOptions Format =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> output = new(UsualBytes);
    private byte[] input = new byte[UsualBytes];
    private long firstLine;

    /// <summary>How many bytes are filled.</summary>
    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Output => output.WrittenMemory;

    public bool AllGood { get; private set; }

    /// <summary>Whether an unusually long line made the batch grow; such a batch is better not kept.</summary>
    public bool HasGrown => input.Length > UsualBytes || output.Capacity > 4 * UsualBytes;

    /// <summary>Begins anew with what stood behind the last whole line.</summary>
    public void Begin(ReadOnlySpan<byte> start, long line)
    {
        (firstLine, AllGood, Length) = (line, true, 0);
        output.ResetWrittenCount();
        while (input.Length <= start.Length)
        {
            Grow();
        }

        start.CopyTo(input);
        Length = start.Length;
    }

    /// <summary>Reads more behind what is there; false at the end of the input.</summary>
    public async ValueTask<bool> ReadAsync(Stream stream, CancellationToken stop)
    {
        if (Length == input.Length)
        {
            Grow();
        }

        var read = await stream.ReadAsync(input.AsMemory(Length), stop);
        Length += read;
        return read > 0;
    }

    /// <summary>Where the last whole line ends, looking from a place on; that place itself where there is no line end.</summary>
    public int EndOfLines(int from) => input.AsSpan(from, Length - from).LastIndexOf((byte)'\n') + 1 + from;

    /// <summary>Ends the batch at a place and returns what stood behind it, until the batch begins anew.</summary>
    public ReadOnlySpan<byte> Cut(int end)
    {
        var rest = input.AsSpan(end, Length - end);
        Length = end;
        return rest;
    }

    public long CountLines() => input.AsSpan(0, Length).Count((byte)'\n');

    /// <summary>Scores each line; blank ones are counted and left out.</summary>
    public LineBatch Score(LineScorer scorer)
    {
        using var writer = new Utf8JsonWriter(output, Format);
        ReadOnlySpan<byte> rest = input.AsSpan(0, Length);
        for (var line = firstLine; !rest.IsEmpty; line++)
        {
            var end = rest.IndexOf((byte)'\n');
            var text = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (text.ContainsAnyExcept(" \t\r"u8))
            {
                AllGood &= scorer.Score(text, line, writer);
                writer.Flush();
                writer.Reset();
                output.Write("\n"u8);
            }
        }

        return this;
    }

    private void Grow() => Array.Resize(ref input, checked(input.Length * 2));
}
