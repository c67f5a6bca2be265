namespace Clinic.Web.Features.Patients.Unfinished;

/// <summary>Looks for drafts that were left and follow-ups that nobody answered, every five minutes.</summary>
public sealed class IdleDraftWatch(QueueIdleDrafts queue, LapseFollowUps lapse, TimeProvider clock, ILogger<IdleDraftWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await LookAsync(stoppingToken);
    }

    // One bad round must not end the watch.
    private async Task LookAsync(CancellationToken stop)
    {
        try
        {
            var queued = await queue.RunAsync(stop);
            if (queued > 0)
                log.LogInformation("{Count} unfinished drafts were queued", queued);
            var lapsed = await lapse.RunAsync(stop);
            if (lapsed > 0)
                log.LogInformation("{Count} follow-ups that nobody answered were queued", lapsed);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "Unfinished drafts could not be looked at; the next round tries again");
        }
    }
}
