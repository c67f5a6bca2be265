using Clinic.Data;
using Clinic.Data.Alerts;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Alerts;

/// <summary>Asks the next person about one alert that nobody acknowledged in time. Of two instances that try, one does.</summary>
public sealed class EscalateAlert(
    IDbContextFactory<ClinicDbContext> contexts, PatientKeys keys, AlertCall call, AlertLog log, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Whether somebody was asked now.</summary>
    public async Task<bool> RunAsync(Guid alertId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var now = clock.GetUtcNow();
        var alert = await context.SafetyAlerts.SingleOrDefaultAsync(
            row => row.Id == alertId && row.AcknowledgedAt == null && row.NextStepAt <= now, stop);
        if (alert is null)
            return false;
        await AskAsync(context, alert, stop);
        try
        {
            await context.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            return true;
        }
        catch (DbUpdateException fault) when (DatabaseConflict.Is(fault))
        {
            // Somebody acknowledged it this moment, or another instance was faster; the next round sees which.
            return false;
        }
    }

    private async Task AskAsync(ClinicDbContext context, SafetyAlert alert, CancellationToken stop)
    {
        var row = await context.ReviewCases.AsNoTracking().SingleAsync(one => one.Id == alert.CaseId, stop);
        var clinic = await context.Clinics.AsNoTracking()
            .SingleAsync(one => context.Sites.Any(site => site.Id == row.SiteId && site.ClinicId == one.Id), stop);

        // An alert from before there were steps was never sent to anybody.
        if (alert.Asked > 0)
            log.Add(context, alert.Id, AlertStepKinds.Escalated);
        call.AskNext(context, clinic, alert, await KeyAsync(context, row.PatientId, stop));
        audit.Add(context, new AuditEntry(AuditActions.AlertEscalated, nameof(SafetyAlert)) { EntityId = alert.Id, PatientId = row.PatientId });
    }

    private async Task<DataKey?> KeyAsync(ClinicDbContext context, Guid patientId, CancellationToken stop)
    {
        try
        {
            return await keys.OpenAsync(context, patientId, stop);
        }
        catch (Exception gone) when (gone is PatientErasedException or SealBrokenException)
        {
            // Whoever is asked next needs nothing that is sealed: a key that does not open silences no alert.
            return null;
        }
    }
}
