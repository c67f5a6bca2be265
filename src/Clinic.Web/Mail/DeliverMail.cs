using System.Text.Json;
using Clinic.Data;
using Clinic.Data.Alerts;
using Clinic.Data.Encryption;
using Clinic.Data.Mail;
using Clinic.Data.Records;
using Clinic.Web.App;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Clinic.Web.Mail;

/// <summary>Takes one mail of the outbox, sends it and writes down what came of it. Acts for the program, so no person is asked for.</summary>
public sealed class DeliverMail(
    IDbContextFactory<ClinicDbContext> contexts, MailDispatch dispatch, MailUnsealing unsealing, MailComposer composer,
    IMailTransport transport, AlertLog log, ReadClinicProfile profile, TimeProvider clock)
{
    // An attempt that was begun is finished, also when the portal stops: a mail broken off may have arrived.
    private static readonly TimeSpan AttemptLimit = TimeSpan.FromSeconds(25);

    /// <returns>What came of it; null where another taker was faster.</returns>
    public async Task<MailResult?> RunAsync(OutboxMail found, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await dispatch.TryTakeAsync(context, found, stop) is not { } mail)
            return null;
        var result = await AttemptAsync(context, mail);
        dispatch.Settle(context, mail, result);
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(CancellationToken.None);
            await log.AddAsync(context, mail, CancellationToken.None);
            await context.SaveChangesAsync(CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The attempt outlasted its hold and another taker has the mail; what that one writes counts.
        }

        return result;
    }

    private async Task<MailResult> AttemptAsync(ClinicDbContext context, OutboxMail mail)
    {
        if (mail.Until <= clock.GetUtcNow())
            return new MailResult(MailOutcomes.Expired);
        if (mail.AlertId is { } alert && !await context.SafetyAlerts.AnyAsync(row => row.Id == alert && row.AcknowledgedAt == null))
            return new MailResult(MailOutcomes.NotNeeded);
        if (MailTemplate.Find(mail.Template) is not { } template)
            return new MailResult(MailOutcomes.Unreadable);
        using var limit = new CancellationTokenSource(AttemptLimit);
        try
        {
            var (recipient, parameters) = await unsealing.RunAsync(context, mail, limit.Token);
            var message = composer.Compose(mail, template, recipient, parameters, await profile.RunAsync(limit.Token));
            return await transport.SendAsync(message, limit.Token);
        }
        catch (PatientErasedException)
        {
            return new MailResult(MailOutcomes.Erased);
        }
        catch (Exception fault) when (fault is SealBrokenException or JsonException)
        {
            return new MailResult(MailOutcomes.Unreadable);
        }
        catch (ParseException)
        {
            return new MailResult(MailOutcomes.Refused);
        }
    }
}
