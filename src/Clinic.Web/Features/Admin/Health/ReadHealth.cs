using Clinic.Data;
using Clinic.Data.Alerts;
using Clinic.Data.Records;
using Clinic.Data.Review;
using Clinic.Domain.Review;
using Clinic.Web.Account.Access;
using Clinic.Web.Mail;
using Clinic.Web.Shared.Times;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.Health;

/// <summary>Reads how database, mail, alerts, drills and the queue stand. Drills are in none of the counts.</summary>
public sealed class ReadHealth(
    IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors, MailReadiness mail, DrillRule drills, TimeProvider clock)
{
    private static readonly TimeSpan MailPatience = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public async Task<HealthView> RunAsync(CancellationToken stop)
    {
        await actors.RequireAsync(Policies.Admin, stop);
        await using var context = await contexts.CreateDbContextAsync(stop);
        var clinic = await context.Clinics.AsNoTracking().OrderBy(row => row.Id).FirstAsync(stop);
        var last = await context.SafetyAlerts.AsNoTracking().Where(alert => alert.Origin == AlertOrigin.Drill)
            .OrderByDescending(alert => alert.RaisedAt).FirstOrDefaultAsync(stop);
        return new HealthView(
            [
                await DatabaseAsync(context, stop),
                await MailAsync(context, stop),
                await AlertsAsync(context, clinic, stop),
                Drill(clinic, last),
                await QueueAsync(context, stop),
            ],
            last is { AcknowledgedAt: null });
    }

    private static async Task<HealthLine> DatabaseAsync(ClinicDbContext context, CancellationToken stop)
    {
        var latest = (await context.Database.GetAppliedMigrationsAsync(stop)).Last();
        var provider = context.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal) ? "SQLite" : "PostgreSQL";
        return new HealthLine("Database", true, $"{provider} answers and is up to date ({latest}).");
    }

    private async Task<HealthLine> MailAsync(ClinicDbContext context, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var waiting = context.OutboxMails.Where(row => row.Status == MailStatus.Waiting || row.Status == MailStatus.Sending);
        var count = await waiting.CountAsync(stop);
        var oldest = await waiting.OrderBy(row => row.QueuedAt).Select(row => (DateTimeOffset?)row.QueuedAt).FirstOrDefaultAsync(stop);
        var failed = await context.OutboxMails.CountAsync(row => row.Status == MailStatus.Failed && row.SettledAt >= now - Day, stop);
        var words = !mail.IsReady ? "Mail cannot leave: something is not set up."
            : $"{count} waiting{(oldest is { } since ? $", the oldest for {ClinicTime.Span(now - since)}" : null)}; {failed} given up in the last day.";
        return new HealthLine("Mail", mail.IsReady && failed == 0 && !(now - oldest > MailPatience), words, "/admin/mail", "Mail");
    }

    private async Task<HealthLine> AlertsAsync(ClinicDbContext context, ClinicDetails clinic, CancellationToken stop)
    {
        var open = context.SafetyAlerts.Where(alert => alert.AcknowledgedAt == null && alert.Origin != AlertOrigin.Drill);
        var count = await open.CountAsync(stop);
        var oldest = await open.OrderBy(alert => alert.RaisedAt).Select(alert => (DateTimeOffset?)alert.RaisedAt).FirstOrDefaultAsync(stop);
        var age = clock.GetUtcNow() - oldest;
        return new HealthLine(
            "Alerts",
            !(age > TimeSpan.FromMinutes(clinic.EscalationMinutes)),
            age is { } length ? $"{count} not acknowledged yet, the oldest for {ClinicTime.Span(length)}." : "Every alert is acknowledged.",
            "/staff/alerts",
            "Alerts");
    }

    private HealthLine Drill(ClinicDetails clinic, SafetyAlert? last)
    {
        var now = clock.GetUtcNow();
        if (last is null)
            return new HealthLine("Alert drill", !drills.IsNeeded, "No drill was held yet. The intake of a real clinic stays closed until one is acknowledged.");
        var age = now - last.RaisedAt;
        if (last.AcknowledgedAt is not { } at)
        {
            var isLate = age > TimeSpan.FromMinutes(clinic.EscalationMinutes);
            return new HealthLine("Alert drill", !isLate, $"A drill waits to be acknowledged for {ClinicTime.Span(age)}.", "/staff/alerts", "Alerts");
        }

        var isOverdue = age > TimeSpan.FromDays(clinic.DrillEveryDays) + Day;
        return new HealthLine(
            "Alert drill",
            !isOverdue && at - last.RaisedAt <= clinic.Levels().Urgent,
            $"The last one was held {ClinicTime.Span(age)} ago and acknowledged after {ClinicTime.Span(at - last.RaisedAt)}. {(isOverdue ? "The next one is overdue." : $"One is held every {clinic.DrillEveryDays} days.")}",
            "/staff/alerts",
            "Alerts");
    }

    private async Task<HealthLine> QueueAsync(ClinicDbContext context, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var open = context.ReviewCases.Where(row => row.Status != CaseStatus.Decided && !row.IsDrill).Select(row => new { row.ArrivedAt, row.DueAt });
        var count = await open.CountAsync(stop);
        var late = await open.CountAsync(row => row.DueAt < now, stop);
        var oldest = await open.OrderBy(row => row.ArrivedAt).Select(row => (DateTimeOffset?)row.ArrivedAt).FirstOrDefaultAsync(stop);
        var words = oldest is { } since
            ? $"{count} open, the oldest for {ClinicTime.Span(now - since)}; {late} past the time they are due."
            : "Nobody waits.";
        return new HealthLine("Queue", late == 0, words);
    }
}
