using Clinic.Data;
using Clinic.Data.Alerts;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Safety;
using Clinic.Web.Features.Clinicians.Access;

namespace Clinic.Web.Features.Clinicians.Concerns;

/// <summary>The rows of a concern: its alert, which goes the way of any other, and its words.</summary>
public sealed class ConcernRecord(RaiseAlert raise, AuditTrail audit, TimeProvider clock)
{
    private const string Reason = "raised-by-hand";

    /// <summary>Adds to the context; the caller saves.</summary>
    public void Add(ClinicDbContext context, ClinicDetails clinic, ReviewCase row, Reviewer reviewer, ConcernForm form, DataKey key)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(form);
        var alert = raise.Add(context, clinic, row.Id, Reason, AlertOrigin.Staff, key);
        var id = RowId.New(clock);
        context.Concerns.Add(new Concern
        {
            Id = id,
            CaseId = row.Id,
            PatientId = row.PatientId,
            AlertId = alert.Id,
            ClinicianId = reviewer.Id,
            RaisedAt = clock.GetUtcNow(),
            Level = form.Level!.Value,
            Words = FieldProtector.Seal(key, SealedColumns.ConcernWords, id, form.Words!.Trim()),
        });
        Audit(context, AuditActions.ConcernRaised, nameof(Concern), id, row, reviewer, form.Level.Value.ToCode());
        Audit(context, AuditActions.AlertRaised, nameof(SafetyAlert), alert.Id, row, reviewer, Reason);
    }

    private void Audit(ClinicDbContext context, string action, string entity, Guid id, ReviewCase row, Reviewer reviewer, string detail) =>
        audit.Add(context, new AuditEntry(action, entity)
        {
            ActorId = reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = id,
            PatientId = row.PatientId,
            Detail = detail,
        });
}
