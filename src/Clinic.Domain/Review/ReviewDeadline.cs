using Clinic.Domain.Safety;

namespace Clinic.Domain.Review;

/// <summary>By when somebody must have looked at a case. Source: <see cref="ServiceLevels"/> and decision rules, "Safety".</summary>
public static class ReviewDeadline
{
    /// <summary>The most clock time an elevated safety level allows, nights and weekends counted.</summary>
    public static TimeSpan MostElevated { get; } = TimeSpan.FromHours(24);

    /// <summary>
    /// The deadline of a case that came in at <paramref name="arrived"/>. With an elevated safety level it is the end of that
    /// day where the clinic is, though never sooner than an urgent case is due, and never beyond 24 clock hours.
    /// </summary>
    /// <param name="arrived">When the case came in.</param>
    /// <param name="priority">Its priority.</param>
    /// <param name="safety">Its safety level.</param>
    /// <param name="levels">The clinic's service levels.</param>
    /// <param name="zone">The clinic's time zone.</param>
    public static DateTimeOffset Of(
        DateTimeOffset arrived, CasePriority priority, SafetyLevel safety, ServiceLevels levels, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(levels);
        ArgumentNullException.ThrowIfNull(zone);
        var byPriority = arrived + levels.Of(priority);
        return safety switch
        {
            SafetyLevel.None => byPriority,
            SafetyLevel.Elevated => Earlier(byPriority, Earlier(SameDay(arrived, levels, zone), arrived + MostElevated)),
            SafetyLevel.Urgent => Earlier(byPriority, arrived + levels.Urgent),
        };
    }

    private static DateTimeOffset SameDay(DateTimeOffset arrived, ServiceLevels levels, TimeZoneInfo zone)
    {
        var soonest = arrived + levels.Urgent;
        var midnight = LocalDay.StartOf(LocalDay.Of(arrived, zone).AddDays(1), zone);
        return midnight > soonest ? midnight : soonest;
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one <= other ? one : other;
}
