using Clinic.Data.Encryption;
using Clinic.Data.Mail;
using Clinic.Data.Records;
using Clinic.Domain.Safety;

namespace Clinic.Data.Alerts;

/// <summary>Asks the next person on the clinic's list to look: a mail in the outbox, a step in the log, and the time of the next one.</summary>
public sealed class AlertCall(AlertRecipients recipients, MailOutbox outbox, AlertLog log, TimeProvider clock)
{
    private const string StaffLanguage = "en";

    /// <summary>Adds to the context; the caller saves.</summary>
    /// <param name="context">The context of the use case.</param>
    /// <param name="clinic">The clinic whose list it is.</param>
    /// <param name="alert">The alert, new or tracked.</param>
    /// <param name="key">The patient's key; null where the patient was erased, and the log then keeps places alone.</param>
    public void AskNext(ClinicDbContext context, ClinicDetails clinic, SafetyAlert alert, DataKey? key)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        ArgumentNullException.ThrowIfNull(alert);
        var people = recipients.Read(clinic);
        var now = clock.GetUtcNow();
        if (people.Count == 0)
        {
            log.Add(context, alert.Id, AlertStepKinds.NobodyToAsk);
            alert.NextStepAt = now + AlertEscalation.LongestWait;
            return;
        }

        var place = AlertEscalation.NextPlace(alert.Asked, people.Count);
        var template = TemplateOf(alert.Origin);
        var mail = outbox.Add(context, new OutgoingMail(template, people[place], StaffLanguage, $"/staff/cases/{alert.CaseId}") { AlertId = alert.Id });
        log.Add(context, alert.Id, AlertStepKinds.Sent, new AlertStepDetail
        {
            Place = place + 1,
            Recipient = people[place],
            Key = key,
            MailId = mail.Id,
        });
        alert.Asked++;
        alert.NextStepAt = now + AlertEscalation.WaitAfter(alert.Asked, people.Count, clinic.EscalationMinutes);
    }

    private static MailTemplate TemplateOf(AlertOrigin origin) => origin switch
    {
        AlertOrigin.Intake => MailTemplate.Alert,
        AlertOrigin.Kiosk => MailTemplate.AlertKiosk,
        AlertOrigin.Assisted => MailTemplate.AlertAssisted,
        AlertOrigin.Staff => MailTemplate.AlertStaff,
        AlertOrigin.Drill => MailTemplate.AlertDrill,
    };
}
