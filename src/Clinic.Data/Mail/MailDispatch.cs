using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Mail;

/// <summary>
/// Hands waiting mails to whoever sends them, each to one taker, and writes down what came of it. A taker that dies loses
/// its hold after a while, and the mail is sent by another.
/// </summary>
public sealed class MailDispatch(TimeProvider clock)
{
    /// <summary>How long a taker holds a mail; much longer than an attempt may last.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    /// <summary>The mails whose turn it is, the one that waits longest first.</summary>
    public async Task<IReadOnlyList<OutboxMail>> FindDueAsync(ClinicDbContext context, int most, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var now = clock.GetUtcNow();
        return await context.OutboxMails.AsNoTracking()
            .Where(mail => (mail.Status == MailStatus.Waiting || mail.Status == MailStatus.Sending) && mail.NextAttemptAt <= now)
            .OrderBy(mail => mail.NextAttemptAt).ThenBy(mail => mail.Id)
            .Take(most).ToListAsync(stop);
    }

    /// <summary>Takes one of them: a conditional update whose row count decides.</summary>
    /// <returns>The row as it is now; null where another taker was faster.</returns>
    public async Task<OutboxMail?> TryTakeAsync(ClinicDbContext context, OutboxMail mail, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(mail);
        var (until, version) = (clock.GetUtcNow() + Hold, Guid.NewGuid());
        var taken = await context.OutboxMails.Where(row => row.Id == mail.Id && row.Version == mail.Version).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.Status, MailStatus.Sending)
                .SetProperty(row => row.Attempts, row => row.Attempts + 1)
                .SetProperty(row => row.NextAttemptAt, until)
                .SetProperty(row => row.Version, version),
            stop);
        return taken == 1 ? await context.OutboxMails.SingleOrDefaultAsync(row => row.Id == mail.Id && row.Version == version, stop) : null;
    }

    /// <summary>Writes down what came of the attempt; the caller saves. What is over holds no parameters any more.</summary>
    public void Settle(ClinicDbContext context, OutboxMail mail, MailResult result)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(mail);
        ArgumentNullException.ThrowIfNull(result);
        var now = clock.GetUtcNow();
        context.MailAttempts.Add(new MailAttempt
        {
            Id = RowId.New(clock),
            MailId = mail.Id,
            At = now,
            Outcome = result.Outcome,
            ReplyCode = result.ReplyCode,
        });
        if (result.MayTryAgain && MailRetry.After(mail.Attempts) is { } wait)
        {
            mail.Status = MailStatus.Waiting;
            mail.NextAttemptAt = now + wait;
            return;
        }

        mail.Status = result.IsDelivered ? MailStatus.Delivered : result.IsDropped ? MailStatus.Dropped : MailStatus.Failed;
        mail.SettledAt = now;
        mail.Parameters = null;
    }
}
