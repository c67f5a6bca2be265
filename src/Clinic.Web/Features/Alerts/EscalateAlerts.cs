using Clinic.Data;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Alerts;

/// <summary>Asks the next person about every alert whose time has come. Acts for the program, so no person is asked for.</summary>
public sealed class EscalateAlerts(
    IDbContextFactory<ClinicDbContext> contexts, EscalateAlert one, TimeProvider clock, ILogger<EscalateAlerts> log)
{
    private const int MostAtOnce = 100;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    /// <summary>About how many alerts somebody was asked.</summary>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var asked = 0;
        foreach (var alert in await FindAsync(stop))
        {
            if (await TryAsync(alert, stop))
                asked++;
        }

        return asked;
    }

    // One alert that cannot be passed on must neither hold up the others nor be the first again in five seconds.
    private async Task<bool> TryAsync(Guid alert, CancellationToken stop)
    {
        try
        {
            return await one.RunAsync(alert, stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.LogError("Alert {AlertId} could not be passed on ({Fault}); it is tried again in a minute", alert, fault.GetType().Name);
            await RestAsync(alert, stop);
            return false;
        }
    }

    private async Task RestAsync(Guid id, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(stop);
        await context.SafetyAlerts.Where(alert => alert.Id == id && alert.AcknowledgedAt == null && alert.NextStepAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(alert => alert.NextStepAt, now + Rest), stop);
    }

    private async Task<List<Guid>> FindAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(stop);
        return await context.SafetyAlerts.Where(alert => alert.AcknowledgedAt == null && alert.NextStepAt <= now)
            .OrderBy(alert => alert.NextStepAt).Select(alert => alert.Id).Take(MostAtOnce).ToListAsync(stop);
    }
}
