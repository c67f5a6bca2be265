using Clinic.Data;
using Clinic.Data.Identity;
using Clinic.Web.App;
using Clinic.Web.Shared.Times;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Alerts;

/// <summary>Reads what the bar on every staff page says.</summary>
public sealed class ReadOpenAlerts(
    IDbContextFactory<ClinicDbContext> contexts, FindStaff find, ReadClinicProfile profile, TimeProvider clock)
{
    /// <summary>The open alerts; null where nobody of the staff asks.</summary>
    public async Task<OpenAlerts?> RunAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not var (actor, account))
            return null;
        var alerts = await (
            from alert in context.SafetyAlerts
            where alert.AcknowledgedAt == null
            join row in FindStaff.Cases(context, actor, account) on alert.CaseId equals row.Id
            orderby alert.RaisedAt, alert.Id
            select new OpenAlert(alert.Id, alert.CaseId, alert.RaisedAt, alert.Origin, row.IsDemo)).ToListAsync(stop);
        return new OpenAlerts(
            alerts,
            actor.Role == ClinicRoles.Clinician,
            account.AlertSound,
            !account.HidesAlertBadge,
            clock.GetUtcNow(),
            ClinicTime.Of((await profile.RunAsync(stop)).TimeZone));
    }
}
