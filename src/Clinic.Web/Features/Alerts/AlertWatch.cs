namespace Clinic.Web.Features.Alerts;

/// <summary>Passes unacknowledged alerts on, looking every five seconds.</summary>
public sealed class AlertWatch(EscalateAlerts escalate, TimeProvider clock, ILogger<AlertWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

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
            var asked = await escalate.RunAsync(stop);
            if (asked > 0)
                log.LogWarning("{Count} unacknowledged alerts were passed on to the next person", asked);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "Open alerts could not be looked at; the next round tries again");
        }
    }
}
