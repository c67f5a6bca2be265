using Clinic.Data;
using Clinic.Data.Encryption;
using Clinic.Data.Entry;
using Clinic.Data.Mail;
using Clinic.Web.Account.Entry;
using Clinic.Web.Mail;

namespace Clinic.Web.Features.FrontDesk.Invitations;

/// <summary>Puts the link of an invitation into the mail outbox, sealed under the patient's own key until it is delivered.</summary>
public sealed class InvitationMail(MailOutbox outbox, PatientKeys keys, MailReadiness readiness)
{
    /// <summary>Whether mail can leave.</summary>
    public bool IsReady => readiness.IsReady;

    /// <summary>Adds the mail and saves it, in the caller's transaction.</summary>
    public async Task SendAsync(ClinicDbContext context, Guid patientId, IssuedCode code, InvitationForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(form);
        var key = await keys.OpenAsync(context, patientId, stop);
        var mail = new OutgoingMail(MailTemplate.Invitation, form.Email!.Trim(), form.Language, EntryPaths.LinkOf(code.Link)) { Until = code.ExpiresAt };
        outbox.Add(context, mail, patientId, key);
        await context.SaveChangesAsync(stop);
    }
}
