using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Clinic.Data.Review;

/// <summary>
/// Tells open pages that the queue has changed: at once when this process committed the change, within a second when
/// another did. One look for all pages of the process; a page that is told reads what it shows, and nothing is kept here.
/// </summary>
public sealed class ReviewFeed(
    IDbContextFactory<ClinicDbContext> contexts, ReviewSignal signal, TimeProvider clock, ILogger<ReviewFeed> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly AuditTail tail = new();

    /// <summary>Raised on a thread of the feed; who listens must not keep it.</summary>
    public event EventHandler? Changed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await signal.WaitAsync(Interval, clock, stoppingToken);
            await LookAsync(stoppingToken);
        }
    }

    // One bad round must not end the feed.
    private async Task LookAsync(CancellationToken stop)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(stop);
            if (await tail.AdvanceAsync(context, clock.GetUtcNow(), stop))
            {
                Changed?.Invoke(this, EventArgs.Empty);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The audit trail could not be followed; the next round tries again");
        }
    }
}
