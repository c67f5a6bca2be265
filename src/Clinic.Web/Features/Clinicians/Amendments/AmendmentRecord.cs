using System.Globalization;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Chain;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Signing;

namespace Clinic.Web.Features.Clinicians.Amendments;

/// <summary>The rows of an amendment.</summary>
public sealed class AmendmentRecord(AuditTrail audit, TimeProvider clock)
{
    /// <summary>Adds to the context; the caller saves. What was written has been checked.</summary>
    public Amendment Add(ClinicDbContext context, ReviewCase row, Reviewer reviewer, Guid decisionId, DraftContent content, DataKey key)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(reviewer);
        ArgumentNullException.ThrowIfNull(content);
        var id = RowId.New(clock);
        var amendment = new Amendment
        {
            Id = id,
            DecisionId = decisionId,
            CaseId = row.Id,
            ClinicianId = reviewer.Id,
            SignedAt = ChainLog.Microseconds(clock.GetUtcNow()),
            Words = FieldProtector.Seal(key, SealedColumns.AmendmentWords, id, content.Note!),
            DecidedClassification = content.Decided is { } decided ? ScreeningCodes.ParseClassificationCode(decided) : null,
            OverrideReason = content.Reason,
            Disposition = content.Disposition,
            DispositionList = content.Disposition is null ? null : content.List,
            Ticked = string.Join(' ', content.Ticked.Select(point => point.ToString(CultureInfo.InvariantCulture))),
            RecheckWeeks = content.Weeks,
            RecheckBattery = content.Battery,
        };
        context.Amendments.Add(amendment);
        audit.Add(context, new AuditEntry(AuditActions.DecisionAmended, nameof(Amendment))
        {
            ActorId = reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = id,
            PatientId = row.PatientId,
        });
        return amendment;
    }
}
