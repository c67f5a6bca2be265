namespace Clinic.Domain.Review;

/// <summary>
/// When a follow-up that a clinician sent counts as lapsed: the clinic's days have passed, and it was not sent in. Somebody
/// who was asked and does not answer is not thereby well. Source: project rule, to be confirmed by a clinician.
/// </summary>
public static class FollowUpLapse
{
    /// <summary>Days to answer, unless the clinic sets another number.</summary>
    public const int DefaultDays = 14;

    /// <summary>The fewest days a clinic can set.</summary>
    public const int FewestDays = 1;

    /// <summary>The most days a clinic can set.</summary>
    public const int MostDays = 90;

    /// <summary>Whether the time to answer has passed.</summary>
    /// <param name="now">Now.</param>
    /// <param name="sent">When the follow-up was sent.</param>
    /// <param name="days">The clinic's days, <see cref="FewestDays"/> to <see cref="MostDays"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The days are out of their range.</exception>
    public static bool IsDue(DateTimeOffset now, DateTimeOffset sent, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, FewestDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MostDays);
        return now - sent >= TimeSpan.FromDays(days);
    }

    /// <summary>The priority of the case: high where the case it was sent from was more than routine.</summary>
    public static CasePriority PriorityOf(CasePriority sentFrom) => sentFrom switch
    {
        CasePriority.Routine => CasePriority.Routine,
        CasePriority.High or CasePriority.Urgent => CasePriority.High,
    };
}
