using Clinic.Data;
using Clinic.Data.Dispositions;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Decisions;

/// <summary>Records a clinician's decision and closes the case: decision, status and audit row together, or none of them.</summary>
public sealed class DecideCase(
    IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, PatientKeys keys,
    IValidator<DecisionForm> validator, DecisionRecord record)
{
    public async Task<CaseChange> RunAsync(DecisionForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return CaseChange.Refuse(CaseRefusal.NotAllowed);
        if ((await validator.ValidateAsync(form, stop)).Errors is [var fault, ..])
            return new CaseChange.Refused(CaseRefusal.Incomplete, fault.ErrorMessage);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var row = await FindReviewer.Cases(context, reviewer).SingleOrDefaultAsync(row => row.Id == form.CaseId, stop);
        if (row is null)
            return CaseChange.Refuse(CaseRefusal.NotFound);
        if (await RefusalAsync(context, row, reviewer, form, stop) is { } refusal)
            return CaseChange.Refuse(refusal);
        try
        {
            var ruleSet = await context.Submissions.Where(one => one.Id == row.SubmissionId).Select(one => one.RuleSet).SingleOrDefaultAsync(stop);
            record.Add(context, row, reviewer, form, ruleSet, await keys.OpenAsync(context, row.PatientId, stop));
            await context.SaveChangesAsync(stop);
        }
        catch (PatientErasedException)
        {
            return CaseChange.Refuse(CaseRefusal.Erased);
        }
        catch (DbUpdateConcurrencyException)
        {
            return CaseChange.Refuse(CaseRefusal.Stale);
        }

        await transaction.CommitAsync(stop);
        return new CaseChange.Done();
    }

    private static async Task<CaseRefusal?> RefusalAsync(
        ClinicDbContext context, ReviewCase row, Reviewer reviewer, DecisionForm form, CancellationToken stop)
    {
        var alerts = await context.SafetyAlerts.AsNoTracking().Where(alert => alert.CaseId == row.Id).ToListAsync(stop);
        var actions = await context.SafetyActions.AsNoTracking().Where(action => action.CaseId == row.Id).ToListAsync(stop);
        var obstacle = ReviewRules.ObstacleToDecision(
            row.Status,
            row.OwnerId == reviewer.Id,
            row.Safety,
            alerts.ConvertAll(alert => new SafetyAlarm(alert.RaisedAt, alert.AcknowledgedAt is not null)),
            actions.ConvertAll(action => new SafetyStep(action.RecordedAt, DecisionCodes.ParseSafetyActionKindCode(action.Kind))));
        if (obstacle is { } found)
            return CaseRefusals.Of(found);
        if (row.Version != form.Version || row.Classification != form.Suggested)
            return CaseRefusal.Stale;
        return (await DispositionLists.CurrentAsync(context, stop)).List.Find(form.Disposition) is { IsRetired: false } ? null : CaseRefusal.DispositionGone;
    }
}
