using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Safety;

/// <summary>The rows of a safety action: the action itself, its audit row, and the alerts it answers.</summary>
public sealed class SafetyRecord(AcknowledgeAlert acknowledge, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Adds to the context; the caller saves.</summary>
    public async Task AddAsync(
        ClinicDbContext context, ReviewCase row, Reviewer reviewer, SafetyActionForm form, DataKey key, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(form);
        var id = RowId.New(clock);
        context.SafetyActions.Add(new SafetyAction
        {
            Id = id,
            CaseId = row.Id,
            ClinicianId = reviewer.Id,
            RecordedAt = clock.GetUtcNow(),
            Kind = form.Kind!.Value.ToCode(),
            Words = string.IsNullOrWhiteSpace(form.Words)
                ? null
                : FieldProtector.Seal(key, SealedColumns.SafetyActionWords, id, form.Words.Trim()),
        });
        audit.Add(context, new AuditEntry(AuditActions.SafetyActionRecorded, nameof(SafetyAction))
        {
            ActorId = reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = id,
            PatientId = row.PatientId,
            Detail = form.Kind.Value.ToCode(),
        });
        var open = await context.SafetyAlerts.Where(alert => alert.CaseId == row.Id && alert.AcknowledgedAt == null).ToListAsync(stop);
        foreach (var alert in open)
            await acknowledge.AcknowledgeAsync(context, row, alert, reviewer, stop);
    }
}
