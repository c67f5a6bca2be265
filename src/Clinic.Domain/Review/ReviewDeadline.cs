using Clinic.Domain.Safety;

namespace Clinic.Domain.Review;

/// <summary>By when somebody must have looked at a case. Source: <see cref="CasePriority"/> and decision rules, "Safety".</summary>
public static class ReviewDeadline
{
    /// <summary>Clock time for an urgent case.</summary>
    public static TimeSpan Urgent { get; } = TimeSpan.FromHours(1);

    /// <summary>Clock time for a high case, and the most that an elevated safety level allows.</summary>
    public static TimeSpan High { get; } = TimeSpan.FromHours(24);

    /// <summary>Clock time for a routine case.</summary>
    public static TimeSpan Routine { get; } = TimeSpan.FromHours(72);

    /// <summary>The deadline of a case that came in at <paramref name="arrived"/>.</summary>
    public static DateTimeOffset Of(DateTimeOffset arrived, CasePriority priority, SafetyLevel safety)
    {
        var byPriority = priority switch
        {
            CasePriority.Urgent => Urgent,
            CasePriority.High => High,
            CasePriority.Routine => Routine,
        };
        return arrived + (safety != SafetyLevel.None && byPriority > High ? High : byPriority);
    }
}
