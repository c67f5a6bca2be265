using Clinic.Data;
using Clinic.Data.Alerts;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.App;
using Clinic.Web.Shared.Times;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Alerts;

/// <summary>
/// Reads the open alerts, and those of the last month, with their steps: when, whom, what became of it; nothing of the
/// person behind them.
/// </summary>
public sealed class ReadAlertLog(
    IDbContextFactory<ClinicDbContext> contexts, FindStaff find, PatientKeys keys, ReadClinicProfile profile, TimeProvider clock)
{
    private const int MostEntries = 50;
    private const string Gone = "somebody whose account is gone";
    private static readonly TimeSpan Month = TimeSpan.FromDays(31);

    /// <summary>The log; null where nobody of the staff asks.</summary>
    public async Task<AlertLogView?> RunAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not var (actor, account))
            return null;
        var since = clock.GetUtcNow() - Month;
        var found = await (
            from alert in context.SafetyAlerts
            where alert.RaisedAt >= since || alert.AcknowledgedAt == null
            join row in FindStaff.Cases(context, actor, account) on alert.CaseId equals row.Id
            orderby alert.AcknowledgedAt != null, alert.RaisedAt descending
            select new Found(alert, row.PatientId, row.IsDemo)).AsNoTracking().Take(MostEntries).ToListAsync(stop);
        return new AlertLogView(
            await DescribeAsync(context, found, stop),
            actor.Role == ClinicRoles.Clinician,
            await context.Clinics.OrderBy(clinic => clinic.Id).Select(clinic => clinic.EscalationMinutes).FirstAsync(stop),
            account.AlertSound,
            !account.HidesAlertBadge,
            ClinicTime.Of((await profile.RunAsync(stop)).TimeZone));
    }

    private async Task<IReadOnlyList<AlertLogEntry>> DescribeAsync(ClinicDbContext context, List<Found> found, CancellationToken stop)
    {
        var ids = found.ConvertAll(one => one.Alert.Id);
        var steps = (await context.AlertSteps.AsNoTracking().Where(step => ids.Contains(step.AlertId)).ToListAsync(stop))
            .OrderBy(step => step.Id).ToLookup(step => step.AlertId);
        var opened = await keys.OpenManyAsync(context, found.ConvertAll(one => one.PatientId), stop);
        var staff = found.Select(one => one.Alert.AcknowledgedBy).Concat(steps.SelectMany(group => group).Select(step => step.ActorId)).OfType<Guid>().ToList();
        var names = (await context.Users.AsNoTracking().Where(user => staff.Contains(user.Id)).ToListAsync(stop))
            .ToDictionary(user => user.Id, user => user.DisplayName ?? Gone);
        return [.. found.Select(one => new AlertLogEntry(
            one.Alert.Id, one.Alert.CaseId, one.Alert.Origin, one.IsDemo, one.Alert.RaisedAt, one.Alert.AcknowledgedAt,
            NameOf(one.Alert.AcknowledgedBy), one.Alert.NextStepAt,
            [.. steps[one.Alert.Id].Select(step => Describe(step, opened.GetValueOrDefault(one.PatientId)))]))];

        string? NameOf(Guid? id) => id is { } known ? names.GetValueOrDefault(known, Gone) : null;

        AlertLogStep Describe(AlertStep step, DataKey? key) => new(
            step.At, step.Kind, step.Place,
            key is not null && step is { Recipient: { } recipient, MailId: { } mail } ? FieldProtector.TryOpen(key, SealedColumns.AlertStepRecipient, mail, recipient) : null,
            NameOf(step.ActorId));
    }

    private sealed record Found(SafetyAlert Alert, Guid PatientId, bool IsDemo);
}
