using Clinic.Data;
using Clinic.Domain.Safety;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Hosting.Drills;

/// <summary>Begins the drill that the clinic's days ask for, looking every ten minutes. The first is an admin's to begin.</summary>
public sealed class DrillWatch(IDbContextFactory<ClinicDbContext> contexts, BeginDrill begin, TimeProvider clock, ILogger<DrillWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    /// <summary>Looks once.</summary>
    public async Task LookAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var clinic = await context.Clinics.AsNoTracking().OrderBy(row => row.Id).FirstAsync(stop);
        if (DrillSchedule.IsDue(clock.GetUtcNow(), clinic.DrillBegunAt, clinic.DrillEveryDays))
            log.LogInformation("A scheduled alert drill: {Result}", await begin.RunAsync(actor: null, stop));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // One bad round must not end the watch.
                log.LogError(fault, "The scheduled alert drill could not be begun; the next round tries again");
            }
        }
    }
}
