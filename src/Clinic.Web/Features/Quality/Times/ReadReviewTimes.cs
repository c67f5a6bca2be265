using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Quality;
using Clinic.Data.Records;
using Clinic.Data.Review;
using Clinic.Domain.Review;
using Clinic.Web.Features.Quality.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Quality.Times;

/// <summary>Reads how long cases waited for their decision. Cases pass by one by one; only their waits are kept until the figures are made.</summary>
public sealed class ReadReviewTimes(IDbContextFactory<ClinicDbContext> contexts, FindViewer find, QualityScopes scopes, AuditTrail audit)
{
    /// <summary>The figures; null where nobody of the staff asks.</summary>
    public async Task<ReviewTimesView?> RunAsync(QualityFilter filter, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } viewer)
            return null;
        var period = await scopes.ReadAsync(filter, viewer, stop);
        var levels = await LevelsAsync(context, stop);
        var all = Enum.GetValues<CasePriority>().ToDictionary(priority => priority, _ => new ReviewTimes());
        var weeks = new Dictionary<(CasePriority, DateOnly), ReviewTimes>();
        await foreach (var wait in ReviewWaits.ReadAsync(context, period.Scope).WithCancellation(stop))
        {
            var key = (wait.Priority, Monday(period.Time.Date(wait.ArrivedAt)));
            if (!weeks.TryGetValue(key, out var week))
                weeks[key] = week = new ReviewTimes();
            week.Add(wait.ArrivedAt, wait.DueAt, wait.DecidedAt, period.At);
            all[wait.Priority].Add(wait.ArrivedAt, wait.DueAt, wait.DecidedAt, period.At);
        }

        audit.Add(context, new AuditEntry(AuditActions.QualityRead, nameof(ReviewCase)) { ActorId = viewer.Id, ActorRole = viewer.Role });
        await context.SaveChangesAsync(stop);
        return new ReviewTimesView(period,
        [
            .. Enum.GetValues<CasePriority>().OrderDescending().Select(priority => new PriorityTimes(
                priority,
                levels.Of(priority),
                all[priority],
                [.. Mondays(period).Select(monday => new WeekTimes(monday, weeks.GetValueOrDefault((priority, monday)) ?? new ReviewTimes()))])),
        ]);
    }

    private static async Task<ServiceLevels> LevelsAsync(ClinicDbContext context, CancellationToken stop) =>
        (await context.Clinics.AsNoTracking().OrderBy(clinic => clinic.Id).FirstAsync(stop)).Levels();

    private static IEnumerable<DateOnly> Mondays(QualityPeriod period)
    {
        for (var monday = Monday(period.First); monday <= period.Last; monday = monday.AddDays(7))
            yield return monday;
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
