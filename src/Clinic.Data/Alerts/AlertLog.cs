using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Alerts;

/// <summary>Writes the steps of an alert into the context of whoever takes them; the caller saves.</summary>
public sealed class AlertLog(TimeProvider clock)
{
    public void Add(ClinicDbContext context, Guid alertId, string kind, AlertStepDetail detail = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.AlertSteps.Add(new AlertStep
        {
            AlertId = alertId,
            At = clock.GetUtcNow(),
            Kind = kind,
            Place = detail.Place,
            Recipient = detail is { Key: { } key, Recipient: { } recipient, MailId: { } mail }
                ? FieldProtector.Seal(key, SealedColumns.AlertStepRecipient, mail, recipient)
                : null,
            MailId = detail.MailId,
            ActorId = detail.ActorId,
        });
    }

    /// <summary>Says who acknowledged it: from here on nobody else is asked. A drill is passed with it, and its case closed.</summary>
    public async Task AcknowledgeAsync(ClinicDbContext context, SafetyAlert alert, Guid actorId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(alert);
        alert.AcknowledgedAt = clock.GetUtcNow();
        alert.AcknowledgedBy = actorId;
        alert.NextStepAt = null;
        Add(context, alert.Id, AlertStepKinds.Acknowledged, new AlertStepDetail { ActorId = actorId });
        if (alert.Origin == AlertOrigin.Drill)
        {
            await PassDrillAsync(context, alert, stop);
        }
    }

    private static async Task PassDrillAsync(ClinicDbContext context, SafetyAlert alert, CancellationToken stop)
    {
        var row = await context.ReviewCases.SingleAsync(one => one.Id == alert.CaseId, stop);
        row.Status = CaseStatus.Decided;
        row.DecidedAt = alert.AcknowledgedAt;
        var clinic = await context.Clinics.SingleAsync(one => context.Sites.Any(site => site.Id == row.SiteId && site.ClinicId == one.Id), stop);
        clinic.DrillPassedAt = alert.AcknowledgedAt;
    }

    /// <summary>Says what became of a mail of an alert. Where it was given up, the next person is asked without waiting.</summary>
    public async Task AddAsync(ClinicDbContext context, OutboxMail mail, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(mail);
        if (mail is not { AlertId: { } alertId, SettledAt: not null })
        {
            return;
        }

        var place = await context.AlertSteps.Where(step => step.MailId == mail.Id).Select(step => step.Place).FirstOrDefaultAsync(stop);
        var detail = new AlertStepDetail { Place = place, MailId = mail.Id };
        if (mail.Status == MailStatus.Delivered)
        {
            Add(context, alertId, AlertStepKinds.Delivered, detail);
        }
        else if (mail.Status == MailStatus.Failed)
        {
            Add(context, alertId, AlertStepKinds.Failed, detail);
            var now = clock.GetUtcNow();
            await context.SafetyAlerts
                .Where(alert => alert.Id == alertId && alert.AcknowledgedAt == null && alert.NextStepAt > now)
                .ExecuteUpdateAsync(set => set.SetProperty(alert => alert.NextStepAt, now).SetProperty(alert => alert.Version, Guid.NewGuid()), stop);
        }
    }
}
