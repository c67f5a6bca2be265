using Clinic.Data;
using Clinic.Data.Identity;
using Clinic.Data.Kiosks;
using Clinic.Web.App;
using Clinic.Web.Shared.Times;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Alerts;

/// <summary>Reads what the bar on every staff page says.</summary>
public sealed class ReadOpenAlerts(
    IDbContextFactory<ClinicDbContext> contexts, FindStaff find, KioskDevices devices, ReadClinicProfile profile, TimeProvider clock)
{
    /// <summary>The open alerts; null where nobody of the staff asks.</summary>
    public async Task<OpenAlerts?> RunAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not var (actor, account))
            return null;
        var found = await (
            from alert in context.SafetyAlerts
            where alert.AcknowledgedAt == null
            join row in FindStaff.Cases(context, actor, account) on alert.CaseId equals row.Id
            orderby alert.RaisedAt, alert.Id
            select new { Alert = new OpenAlert(alert.Id, alert.CaseId, alert.RaisedAt, alert.Origin, row.IsDemo), alert.KioskId }).ToListAsync(stop);
        var kiosks = await NamesAsync(context, [.. found.Select(one => one.KioskId).OfType<Guid>().Distinct()], stop);
        return new OpenAlerts(
            [.. found.Select(one => one.KioskId is { } kiosk ? one.Alert with { Kiosk = kiosks.GetValueOrDefault(kiosk) } : one.Alert)],
            actor.Role == ClinicRoles.Clinician,
            account.AlertSound,
            !account.HidesAlertBadge,
            clock.GetUtcNow(),
            ClinicTime.Of((await profile.RunAsync(stop)).TimeZone));
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(ClinicDbContext context, List<Guid> ids, CancellationToken stop) => ids.Count == 0
        ? []
        : (await context.KioskDevices.AsNoTracking().Where(device => ids.Contains(device.Id)).ToListAsync(stop))
            .ToDictionary(device => device.Id, devices.NameOf);
}
