using System.Buffers;
using System.Threading.Channels;

namespace Clinic.Cli.Score;

/// <summary>
/// Reads whole lines in batches, scores batches side by side and writes them in the order read. A bounded queue keeps
/// memory flat however long the file is; only a line longer than a batch makes one grow.
/// </summary>
internal sealed class ScorePipeline(LineScorer scorer)
{
    private const int BatchBytes = 256 * 1024;
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Scores everything; false where at least one line was bad.</summary>
    public async Task<bool> RunAsync(Stream input, Stream output, CancellationToken stop)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var batches = Channel.CreateBounded<Task<LineBatch>>(Environment.ProcessorCount + 1);
        var reading = ReadAsync(input, batches.Writer, linked.Token);
        try
        {
            var allGood = await WriteAsync(batches.Reader, output, linked.Token);
            await reading;
            return allGood;
        }
        catch
        {
            // Whatever stopped the writer, the reader must not wait for room in the queue for ever. A read from a
            // terminal cannot be cancelled, so nobody waits for it.
            await linked.CancelAsync();
            _ = reading.ContinueWith(read => _ = read.Exception, TaskScheduler.Default);
            throw;
        }
    }

    private static async Task<bool> WriteAsync(ChannelReader<Task<LineBatch>> batches, Stream output, CancellationToken stop)
    {
        var allGood = true;
        await foreach (var scoring in batches.ReadAllAsync(stop))
        {
            using var batch = await scoring;
            await output.WriteAsync(batch.Output, stop);
            allGood &= batch.AllGood;
        }

        await output.FlushAsync(stop);
        return allGood;
    }

    private async Task ReadAsync(Stream input, ChannelWriter<Task<LineBatch>> batches, CancellationToken stop)
    {
        try
        {
            await ReadBatchesAsync(input, batches, stop);
            batches.Complete();
        }
        catch (Exception trouble)
        {
            batches.Complete(trouble);
            throw;
        }
    }

    private async Task ReadBatchesAsync(Stream input, ChannelWriter<Task<LineBatch>> batches, CancellationToken stop)
    {
        var line = 1L;
        var buffer = ArrayPool<byte>.Shared.Rent(BatchBytes);
        var filled = await ReadStartAsync(input, buffer, stop);
        var scanned = 0;
        while (true)
        {
            var length = buffer.AsSpan(scanned, filled - scanned).LastIndexOf((byte)'\n') + 1 + scanned;
            if (length > scanned)
            {
                var next = ArrayPool<byte>.Shared.Rent(BatchBytes + filled - length);
                buffer.AsSpan(length, filled - length).CopyTo(next);
                line += await QueueAsync(new LineBatch(buffer, length, line), batches, stop);
                (buffer, filled) = (next, filled - length);
            }

            scanned = filled;
            buffer = WithRoom(buffer, filled);
            var read = await input.ReadAsync(buffer.AsMemory(filled), stop);
            if (read == 0)
            {
                await QueueAsync(new LineBatch(buffer, filled, line), batches, stop);
                return;
            }

            filled += read;
        }
    }

    private async Task<long> QueueAsync(LineBatch batch, ChannelWriter<Task<LineBatch>> batches, CancellationToken stop)
    {
        await batches.WriteAsync(Task.Run(() => batch.Score(scorer), stop), stop);
        return batch.LineCount;
    }

    private static async Task<int> ReadStartAsync(Stream input, byte[] buffer, CancellationToken stop)
    {
        var filled = await input.ReadAtLeastAsync(buffer, ByteOrderMark.Length, throwOnEndOfStream: false, stop);
        if (!buffer.AsSpan(0, filled).StartsWith(ByteOrderMark))
        {
            return filled;
        }

        filled -= ByteOrderMark.Length;
        buffer.AsSpan(ByteOrderMark.Length, filled).CopyTo(buffer);
        return filled;
    }

    private static byte[] WithRoom(byte[] buffer, int filled)
    {
        if (filled < buffer.Length)
        {
            return buffer;
        }

        var larger = ArrayPool<byte>.Shared.Rent(checked(buffer.Length * 2));
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
