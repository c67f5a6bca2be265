using System.Threading.Channels;

namespace Clinic.Cli.Score;

/// <summary>
/// Reads whole lines in batches, scores batches side by side and writes them in the order read. A fixed number of batches
/// goes round, which keeps memory flat however long the file is; only a line longer than a batch makes one grow.
/// </summary>
internal sealed class ScorePipeline(LineScorer scorer)
{
    // One for each core to score, one to be read into and one to be written out.
    private readonly int batches = Environment.ProcessorCount + 2;

    /// <summary>Scores everything; false where at least one line was bad.</summary>
    public async Task<bool> RunAsync(Stream input, Stream output, CancellationToken stop)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var free = Channel.CreateUnbounded<LineBatch>();
        for (var i = 0; i < batches; i++)
        {
            free.Writer.TryWrite(new LineBatch());
        }

        var scoring = Channel.CreateUnbounded<Task<LineBatch>>();
        var reading = ReadAsync(new LineReader(input), free.Reader, scoring.Writer, linked.Token);
        try
        {
            var allGood = await WriteAsync(scoring.Reader, output, free.Writer, linked.Token);
            await reading;
            return allGood;
        }
        catch
        {
            // Whatever stopped the writer, the reader must not wait for a free batch for ever. A read from a terminal
            // cannot be cancelled, so nobody waits for it.
            await linked.CancelAsync();
            _ = reading.ContinueWith(read => _ = read.Exception, TaskScheduler.Default);
            throw;
        }
    }

    private async Task ReadAsync(
        LineReader lines, ChannelReader<LineBatch> free, ChannelWriter<Task<LineBatch>> scoring, CancellationToken stop)
    {
        try
        {
            var batch = await free.ReadAsync(stop);
            while (await lines.FillAsync(batch, stop))
            {
                var filled = batch;
                scoring.TryWrite(Task.Run(() => filled.Score(scorer), stop));
                batch = await free.ReadAsync(stop);
            }

            scoring.Complete();
        }
        catch (Exception trouble)
        {
            scoring.Complete(trouble);
            throw;
        }
    }

    private static async Task<bool> WriteAsync(
        ChannelReader<Task<LineBatch>> scoring, Stream output, ChannelWriter<LineBatch> free, CancellationToken stop)
    {
        var allGood = true;
        await foreach (var scored in scoring.ReadAllAsync(stop))
        {
            var batch = await scored;
            await output.WriteAsync(batch.Output, stop);
            allGood &= batch.AllGood;
            free.TryWrite(batch.HasGrown ? new LineBatch() : batch);
        }

        await output.FlushAsync(stop);
        return allGood;
    }
}
