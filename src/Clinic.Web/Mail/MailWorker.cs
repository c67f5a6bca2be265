namespace Clinic.Web.Mail;

/// <summary>Sends waiting mail, looking every two seconds: an alert must not wait for its mail.</summary>
public sealed class MailWorker(DeliverDueMail deliver, TimeProvider clock, ILogger<MailWorker> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await LookAsync(stoppingToken);
    }

    // One bad round must not end the worker.
    private async Task LookAsync(CancellationToken stop)
    {
        try
        {
            var delivered = await deliver.RunAsync(stop);
            if (delivered > 0)
                log.LogInformation("{Count} mails were delivered", delivered);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The outbox could not be worked on; the next round tries again");
        }
    }
}
