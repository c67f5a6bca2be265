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

    private async Task LookAsync(CancellationToken stop)
    {
        var queued = await TryAsync(queue.RunAsync, "Unfinished drafts", stop);
        if (queued > 0)
            log.LogInformation("{Count} unfinished drafts were queued", queued);
        var lapsed = await TryAsync(lapse.RunAsync, "Follow-ups", stop);
        if (lapsed > 0)
            log.LogInformation("{Count} follow-ups that nobody answered were queued", lapsed);
    }

    // One bad round must end neither the watch nor the other look.
    private async Task<int> TryAsync(Func<CancellationToken, Task<int>> look, string what, CancellationToken stop)
    {
        try
        {
            return await look(stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.LogError(fault, "{What} could not be looked at; the next round tries again", what);
            return 0;
        }
    }
}
