using Clinic.Data;
using Clinic.Data.Mail;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Mail;

/// <summary>Sends the mails whose turn it is, one after the other.</summary>
public sealed class DeliverDueMail(
    IDbContextFactory<ClinicDbContext> contexts, MailDispatch dispatch, DeliverMail one, MailReadiness readiness)
{
    private const int MostAtOnce = 50;

    /// <returns>How many were delivered.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        // Mails wait until the portal knows how to send them and where its links lead.
        if (!readiness.IsReady)
            return 0;
        await using var context = await contexts.CreateDbContextAsync(stop);
        var delivered = 0;
        foreach (var mail in await dispatch.FindDueAsync(context, MostAtOnce, stop))
        {
            stop.ThrowIfCancellationRequested();
            if (await one.RunAsync(mail, stop) is { IsDelivered: true })
                delivered++;
        }

        return delivered;
    }
}
