using Clinic.Data;
using Clinic.Data.Review;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Alerts;

/// <summary>
/// Tells open staff pages when the open alerts have changed: one look at the database for all of them when the queue has
/// changed, and every three seconds, whichever instance raised or acknowledged the alert.
/// </summary>
public sealed class AlertFeed(
    IDbContextFactory<ClinicDbContext> contexts, ReviewFeed review, TimeProvider clock, ILogger<AlertFeed> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Refresh = TimeSpan.FromMinutes(1);
    private readonly ReviewSignal signal = new();
    private string seen = "";
    private DateTimeOffset told;

    /// <summary>Raised on a thread of the feed; what an open page shows may be out of date.</summary>
    public event EventHandler? Changed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        void Knock(object? sender, EventArgs happened) => signal.Knock();
        review.Changed += Knock;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await signal.WaitAsync(Interval, clock, stoppingToken);
                if (Changed is not null)
                    await LookAsync(stoppingToken);
            }
        }
        finally
        {
            review.Changed -= Knock;
        }
    }

    private async Task LookAsync(CancellationToken stop)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(stop);
            var open = await context.SafetyAlerts.Where(alert => alert.AcknowledgedAt == null)
                .OrderBy(alert => alert.RaisedAt).ThenBy(alert => alert.Id).Select(alert => alert.Id).ToListAsync(stop);
            var now = clock.GetUtcNow();
            var stamp = string.Join(' ', open);

            // How long an alert has been open is part of what a page shows.
            if (stamp == seen && (open.Count == 0 || now - told < Refresh))
                return;
            (seen, told) = (stamp, now);
            Changed?.Invoke(this, EventArgs.Empty);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "Open alerts could not be read for the staff's pages; the next round tries again");
        }
    }
}
