using Clinic.Data;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Web.Account.Access;
using Clinic.Web.Mail;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.Outbox;

/// <summary>Reads where the mail stands: whether it can leave, what waits, and the latest mails with what came of them.</summary>
public sealed class ReadOutbox(
    IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors, FieldProtector protector, MailReadiness readiness, TimeProvider clock)
{
    private const int MostRows = 50;
    private static readonly TimeSpan Recently = TimeSpan.FromDays(7);

    public async Task<OutboxView> RunAsync(CancellationToken stop)
    {
        await actors.RequireAsync(Policies.Admin, stop);
        await using var context = await contexts.CreateDbContextAsync(stop);
        var waiting = context.OutboxMails.Where(mail => mail.Status == MailStatus.Waiting || mail.Status == MailStatus.Sending);
        var since = clock.GetUtcNow() - Recently;
        return new OutboxView(
            readiness.Missing,
            readiness.PickupFolder,
            await waiting.CountAsync(stop),
            await waiting.OrderBy(mail => mail.QueuedAt).Select(mail => (DateTimeOffset?)mail.QueuedAt).FirstOrDefaultAsync(stop),
            await context.OutboxMails.CountAsync(mail => mail.Status == MailStatus.Failed && mail.SettledAt >= since, stop),
            await ReadLatestAsync(context, stop));
    }

    private async Task<List<MailRow>> ReadLatestAsync(ClinicDbContext context, CancellationToken stop)
    {
        var mails = await context.OutboxMails.AsNoTracking().OrderByDescending(mail => mail.QueuedAt).Take(MostRows).ToListAsync(stop);
        var ids = mails.Select(mail => mail.Id).ToList();
        var attempts = (await context.MailAttempts.AsNoTracking().Where(attempt => ids.Contains(attempt.MailId)).ToListAsync(stop))
            .ToLookup(attempt => attempt.MailId);
        return [.. mails.Select(mail => Describe(mail, attempts[mail.Id].MaxBy(attempt => attempt.At)))];
    }

    private MailRow Describe(OutboxMail mail, MailAttempt? last) => new(
        mail.Id,
        mail.Template,
        mail.PatientId is null ? protector.OpenForClinic(SealedColumns.MailRecipient, mail.Id, mail.Recipient) : null,
        mail.QueuedAt,
        mail.Status,
        mail.Attempts,
        mail.NextAttemptAt,
        mail.SettledAt,
        last?.Outcome,
        last?.ReplyCode);
}
