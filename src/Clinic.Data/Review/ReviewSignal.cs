using System.Threading.Channels;

namespace Clinic.Data.Review;

/// <summary>Wakes who waits for something to happen. Any number of knocks before somebody looks count as one.</summary>
public sealed class ReviewSignal
{
    private readonly Channel<bool> knocks = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private Task? next;

    /// <summary>Never waits, so that a commit is not held up by who listens.</summary>
    public void Knock() => knocks.Writer.TryWrite(true);

    /// <summary>Ends at the next knock, or after the time given. For one who waits.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        next ??= knocks.Reader.WaitToReadAsync(stop).AsTask();
        var late = Task.Delay(longest, clock, over.Token);
        if (await Task.WhenAny(next, late) == next)
        {
            await over.CancelAsync();
            next = null;
            knocks.Reader.TryRead(out _);
        }

        stop.ThrowIfCancellationRequested();
    }
}
