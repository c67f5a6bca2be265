using Clinic.Data;
using Clinic.Data.Mail;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Hosting.DemoCases;

/// <summary>Alerts of demo cases stay open to be looked at, and mail nobody: hours would pass at once, and every mail with them.</summary>
public sealed class QuietDemoAlerts(IDbContextFactory<ClinicDbContext> contexts, MailDispatch dispatch, ShiftedClock clock)
{
    // Somebody who tries the intake out as a demo patient is alerted about as in a real clinic.
    private static readonly TimeSpan Seeded = TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken stop)
    {
        clock.GoBack(TimeSpan.Zero);
        var until = clock.GetUtcNow() - Seeded;
        await using var context = await contexts.CreateDbContextAsync(stop);
        var alerts = await context.SafetyAlerts
            .Where(alert => alert.RaisedAt < until && context.ReviewCases.Any(row => row.Id == alert.CaseId && row.IsDemo))
            .ToListAsync(stop);
        alerts.ForEach(alert => alert.NextStepAt = null);
        var ids = alerts.ConvertAll(alert => alert.Id);
        var mails = await context.OutboxMails
            .Where(mail => mail.AlertId != null && ids.Contains(mail.AlertId.Value) && mail.Status == MailStatus.Waiting).ToListAsync(stop);
        mails.ForEach(mail => dispatch.Settle(context, mail, new MailResult(MailOutcomes.Demo)));
        await context.SaveChangesAsync(stop);
    }
}
