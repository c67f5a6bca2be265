using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Mail;
using Clinic.Data.Records;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.Outbox;

/// <summary>Queues a test mail to the admin who asks.</summary>
public sealed class SendTestMail(
    IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors, MailOutbox outbox, AuditTrail audit)
{
    /// <summary>Where the link of the mail leads: the page it is sent from.</summary>
    public const string Page = "/admin/mail";

    /// <returns>The mail.</returns>
    public async Task<Guid> RunAsync(CancellationToken stop)
    {
        var actor = await actors.RequireAsync(Policies.Admin, stop);
        await using var context = await contexts.CreateDbContextAsync(stop);
        var address = (await context.Users.AsNoTracking().SingleAsync(user => user.Id == actor.UserId, stop)).Email!;
        var mail = outbox.Add(context, new OutgoingMail(MailTemplate.Test, address, "en", Page));
        audit.Add(context, new AuditEntry(AuditActions.TestMailQueued, nameof(OutboxMail))
        {
            ActorId = actor.UserId,
            ActorRole = actor.Role,
            EntityId = mail.Id,
        });
        await context.SaveChangesAsync(stop);
        return mail.Id;
    }
}
