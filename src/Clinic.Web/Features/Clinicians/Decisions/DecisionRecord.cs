using System.Globalization;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;

namespace Clinic.Web.Features.Clinicians.Decisions;

/// <summary>The rows of a decision.</summary>
public sealed class DecisionRecord(AuditTrail audit, TimeProvider clock)
{
    /// <summary>Adds to the context; the caller saves. The form has been checked.</summary>
    public void Add(ClinicDbContext context, ReviewCase row, Reviewer reviewer, DecisionForm form, string? ruleSet, DataKey key)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(form);
        var id = RowId.New(clock);
        var now = clock.GetUtcNow();
        context.Decisions.Add(new Decision
        {
            Id = id,
            CaseId = row.Id,
            ClinicianId = reviewer.Id,
            DecidedAt = now,
            Agrees = !form.IsOverride,
            SuggestedClassification = form.Suggested,
            DecidedClassification = form.IsOverride ? form.Decided : form.Suggested,
            OverrideReason = form.IsOverride ? form.Reason!.Value.ToCode() : null,
            OverrideWords = form.IsOverride ? Seal(key, SealedColumns.DecisionOverrideWords, id, form.OverrideWords) : null,
            RuleSet = ruleSet,
            Disposition = form.Disposition!,
            DispositionList = form.Dispositions.Number,
            Ticked = string.Join(' ', form.Ticked.Select(point => point.ToString(CultureInfo.InvariantCulture))),
            RecheckWeeks = form.RecheckWeeks,
            RecheckBattery = form.RecheckWeeks is null ? null : form.RecheckBattery?.ToCode(),
            Note = Seal(key, SealedColumns.DecisionNote, id, form.Note),
        });
        (row.Status, row.DecidedAt) = (CaseStatus.Decided, now);
        audit.Add(context, new AuditEntry(AuditActions.CaseDecided, nameof(ReviewCase))
        {
            ActorId = reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = row.Id,
            PatientId = row.PatientId,
            Detail = form.Disposition,
        });
    }

    private static Sealed? Seal(DataKey key, SealedColumn column, Guid row, string? words) =>
        string.IsNullOrWhiteSpace(words) ? null : FieldProtector.Seal(key, column, row, words.Trim());
}
