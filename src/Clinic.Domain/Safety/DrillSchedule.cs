namespace Clinic.Domain.Safety;

/// <summary>
/// When the next alert drill is due. An alert that nobody notices fails silently, so the way of an alert is tried out at
/// regular intervals. Source: project rule, <c>docs/operations/alerts.md</c>.
/// </summary>
public static class DrillSchedule
{
    /// <summary>Days between two drills, unless the clinic sets another number.</summary>
    public const int DefaultDays = 30;

    /// <summary>The fewest days a clinic can set.</summary>
    public const int FewestDays = 1;

    /// <summary>The most days a clinic can set: four times a year.</summary>
    public const int MostDays = 92;

    /// <summary>Whether a drill is due.</summary>
    /// <param name="now">Now.</param>
    /// <param name="lastBegun">When the latest drill was begun; null where there was none, and the first is for an admin to begin.</param>
    /// <param name="everyDays">The clinic's days, <see cref="FewestDays"/> to <see cref="MostDays"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The days are out of their range.</exception>
    public static bool IsDue(DateTimeOffset now, DateTimeOffset? lastBegun, int everyDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(everyDays, FewestDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(everyDays, MostDays);
        return lastBegun is { } last && now - last >= TimeSpan.FromDays(everyDays);
    }
}
