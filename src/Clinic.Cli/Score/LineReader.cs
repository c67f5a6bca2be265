using System.Buffers;

namespace Clinic.Cli.Score;

/// <summary>Fills batches with whole lines, whatever the pieces in which the input comes.</summary>
internal sealed class LineReader(Stream input)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];
    private readonly ArrayBufferWriter<byte> rest = new();
    private long line = 1;
    private bool hasBegun;

    /// <summary>Fills the batch with at least one line; false where there is none left.</summary>
    public async ValueTask<bool> FillAsync(LineBatch batch, CancellationToken stop)
    {
        if (!hasBegun)
        {
            await ReadStartAsync(stop);
        }

        batch.Begin(rest.WrittenSpan, line);
        rest.ResetWrittenCount();
        int seen, end;
        do
        {
            seen = batch.Length;
            if (!await batch.ReadAsync(input, stop))
            {
                return batch.Length > 0;
            }

            end = batch.EndOfLines(seen);
        }
        while (end == seen);
        rest.Write(batch.Cut(end));
        line += batch.CountLines();
        return true;
    }

    private async ValueTask ReadStartAsync(CancellationToken stop)
    {
        hasBegun = true;
        var start = new byte[ByteOrderMark.Length];
        var read = await input.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, stop);
        if (!start.AsSpan().SequenceEqual(ByteOrderMark))
        {
            rest.Write(start.AsSpan(0, read));
        }
    }
}
