using System.Globalization;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Chain;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Signing;

namespace Clinic.Web.Features.Clinicians.Decisions;

/// <summary>The rows of a decision.</summary>
public sealed class DecisionRecord(AuditTrail audit, TimeProvider clock)
{
    /// <summary>Adds to the context; the caller saves. What was written has been checked.</summary>
    public Decision Add(ClinicDbContext context, ReviewCase row, Reviewer reviewer, DraftContent content, string? ruleSet, DataKey key)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(content);
        var id = RowId.New(clock);
        var now = ChainLog.Microseconds(clock.GetUtcNow());
        var decision = new Decision
        {
            Id = id,
            CaseId = row.Id,
            ClinicianId = reviewer.Id,
            DecidedAt = now,
            Agrees = content.Agrees,
            SuggestedClassification = Classify(content.Suggested),
            DecidedClassification = Classify(content.Decided),
            RuleSet = ruleSet,
            OverrideReason = content.Reason,
            OverrideWords = Seal(key, SealedColumns.DecisionOverrideWords, id, content.OverrideWords),
            Disposition = content.Disposition!,
            DispositionList = content.List,
            Ticked = string.Join(' ', content.Ticked.Select(point => point.ToString(CultureInfo.InvariantCulture))),
            RecheckWeeks = content.Weeks,
            RecheckBattery = content.Battery,
            Note = Seal(key, SealedColumns.DecisionNote, id, content.Note),
        };
        context.Decisions.Add(decision);
        (row.Status, row.DecidedAt) = (CaseStatus.Decided, now);
        audit.Add(context, new AuditEntry(AuditActions.CaseDecided, nameof(ReviewCase))
        {
            ActorId = reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = row.Id,
            PatientId = row.PatientId,
            Detail = content.Disposition,
        });
        return decision;
    }

    private static Classification? Classify(string? code) => code is null ? null : ScreeningCodes.ParseClassificationCode(code);

    private static Sealed? Seal(DataKey key, SealedColumn column, Guid row, string? words) =>
        words is null ? null : FieldProtector.Seal(key, column, row, words);
}
