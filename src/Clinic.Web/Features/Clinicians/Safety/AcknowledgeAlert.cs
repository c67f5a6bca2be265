using Clinic.Data;
using Clinic.Data.Alerts;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Data.Review;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Safety;

/// <summary>Says that a person has noticed an alert. Whoever sees it first may; it needs no claim.</summary>
public sealed class AcknowledgeAlert(
    IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, AlertLog log, AuditTrail audit)
{
    private const int MostTries = 5;

    public async Task<CaseChange> RunAsync(Guid caseId, Guid alertId, CancellationToken stop)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await TryAsync(caseId, alertId, stop) is { } change)
                return change;
        }

        return CaseChange.Refuse(CaseRefusal.Stale);
    }

    /// <summary>Null where the alert was changed meanwhile: a colleague was faster, or the next person was being asked.</summary>
    private async Task<CaseChange?> TryAsync(Guid caseId, Guid alertId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return CaseChange.Refuse(CaseRefusal.NotAllowed);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        await CaseLock.TakeAsync(FindReviewer.Cases(context, reviewer).Where(row => row.Id == caseId), stop);
        var row = await FindReviewer.Cases(context, reviewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, stop);
        var alert = await context.SafetyAlerts.SingleOrDefaultAsync(alert => alert.Id == alertId && alert.CaseId == caseId, stop);
        if (row is null || alert is null)
            return CaseChange.Refuse(CaseRefusal.NotFound);
        if (alert.AcknowledgedAt is not null)
            return new CaseChange.Done();
        await AcknowledgeAsync(context, row, alert, reviewer, stop);
        try
        {
            await context.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;
        }

        await transaction.CommitAsync(stop);
        return new CaseChange.Done();
    }

    internal async Task AcknowledgeAsync(
        ClinicDbContext context, ReviewCase row, SafetyAlert alert, Reviewer reviewer, CancellationToken stop)
    {
        await log.AcknowledgeAsync(context, alert, reviewer.Id, stop);
        audit.Add(context, new AuditEntry(AuditActions.AlertAcknowledged, nameof(SafetyAlert))
        {
            ActorId = reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = alert.Id,
            PatientId = row.PatientId,
        });
    }
}
