using Clinic.Data;
using Clinic.Data.Dispositions;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.BlindFirst;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Signing;

/// <summary>What stands between a case and its decision, asked when it is written, when the password is given, and when it is signed.</summary>
public static class DecisionGate
{
    /// <param name="context">The database, in the caller's transaction.</param>
    /// <param name="row">The case as it stands.</param>
    /// <param name="reviewer">Who decides.</param>
    /// <param name="version">The state of the case that was looked at.</param>
    /// <param name="content">What was decided.</param>
    /// <param name="stop">Stops the reading.</param>
    public static async Task<CaseRefusal?> RefusalAsync(
        ClinicDbContext context, ReviewCase row, Reviewer reviewer, Guid version, DraftContent content, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(reviewer);
        ArgumentNullException.ThrowIfNull(content);
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
        if ((await BlindGate.HiddenAsync(context, [row], reviewer.Id, stop)).Count > 0)
            return CaseRefusal.ReadFirst;
        if (row.Version != version || row.Classification?.ToCode() != content.Suggested)
            return CaseRefusal.Stale;
        return (await DispositionLists.CurrentAsync(context, stop)).List.Find(content.Disposition) is { IsRetired: false } ? null : CaseRefusal.DispositionGone;
    }
}
