using Clinic.Data;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Alerts;

/// <summary>Asks the next person about every alert whose time has come. Acts for the program, so no person is asked for.</summary>
public sealed class EscalateAlerts(IDbContextFactory<ClinicDbContext> contexts, EscalateAlert one, TimeProvider clock)
{
    private const int MostAtOnce = 100;

    /// <summary>About how many alerts somebody was asked.</summary>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var asked = 0;
        foreach (var alert in await FindAsync(stop))
        {
            if (await one.RunAsync(alert, stop))
                asked++;
        }

        return asked;
    }

    private async Task<List<Guid>> FindAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(stop);
        return await context.SafetyAlerts.Where(alert => alert.AcknowledgedAt == null && alert.NextStepAt <= now)
            .OrderBy(alert => alert.NextStepAt).Select(alert => alert.Id).Take(MostAtOnce).ToListAsync(stop);
    }
}
