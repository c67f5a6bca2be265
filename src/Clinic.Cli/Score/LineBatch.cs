using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Clinic.Cli.Score;

/// <summary>Whole lines that are scored together on one core, with the number of the first one.</summary>
internal sealed class LineBatch(byte[] bytes, int length, long firstLine) : IDisposable
{
    private static readonly JsonWriterOptions Format =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> output = new(Math.Max(256, length / 2));

    /// <summary>How many line ends there are.</summary>
    public long LineCount { get; } = bytes.AsSpan(0, length).Count((byte)'\n');

    public ReadOnlyMemory<byte> Output => output.WrittenMemory;

    public bool AllGood { get; private set; } = true;

    /// <summary>Scores each line; blank ones are counted and left out.</summary>
    public LineBatch Score(LineScorer scorer)
    {
        using var writer = new Utf8JsonWriter(output, Format);
        ReadOnlySpan<byte> rest = bytes.AsSpan(0, length);
        for (var line = firstLine; !rest.IsEmpty; line++)
        {
            var end = rest.IndexOf((byte)'\n');
            var text = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (text.IndexOfAnyExcept(" \t\r"u8) >= 0)
            {
                AllGood &= scorer.Score(text, line, writer);
                writer.Flush();
                writer.Reset();
                output.Write("\n"u8);
            }
        }

        return this;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);
}
