namespace Clinic.Domain.Review;

/// <summary>
/// Within how many clock hours somebody has looked at a case, by its priority. Nights and weekends count. The more urgent
/// never has more time than the less urgent. Source of the defaults: <see cref="CasePriority"/>.
/// </summary>
public sealed record ServiceLevels
{
    /// <summary>The shortest time a clinic can set, in hours.</summary>
    public const int FewestHours = 1;

    /// <summary>The longest time for an urgent case that a clinic can set, in hours.</summary>
    public const int MostUrgentHours = 4;

    /// <summary>The longest time for a high case that a clinic can set, in hours.</summary>
    public const int MostHighHours = 72;

    /// <summary>The longest time for a routine case that a clinic can set, in hours: two weeks.</summary>
    public const int MostRoutineHours = 336;

    /// <summary>Hours for an urgent case, unless the clinic sets otherwise.</summary>
    public const int DefaultUrgentHours = 1;

    /// <summary>Hours for a high case, unless the clinic sets otherwise.</summary>
    public const int DefaultHighHours = 24;

    /// <summary>Hours for a routine case, unless the clinic sets otherwise.</summary>
    public const int DefaultRoutineHours = 72;

    /// <summary>These service levels.</summary>
    /// <param name="urgentHours"><see cref="FewestHours"/> to <see cref="MostUrgentHours"/>.</param>
    /// <param name="highHours">No fewer than for an urgent case, at most <see cref="MostHighHours"/>.</param>
    /// <param name="routineHours">No fewer than for a high case, at most <see cref="MostRoutineHours"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public ServiceLevels(int urgentHours, int highHours, int routineHours)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(urgentHours, FewestHours);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(urgentHours, MostUrgentHours);
        ArgumentOutOfRangeException.ThrowIfLessThan(highHours, urgentHours);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(highHours, MostHighHours);
        ArgumentOutOfRangeException.ThrowIfLessThan(routineHours, highHours);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(routineHours, MostRoutineHours);
        (Urgent, High, Routine) = (TimeSpan.FromHours(urgentHours), TimeSpan.FromHours(highHours), TimeSpan.FromHours(routineHours));
    }

    /// <summary>1, 24 and 72 hours.</summary>
    public static ServiceLevels Default { get; } = new(DefaultUrgentHours, DefaultHighHours, DefaultRoutineHours);

    /// <summary>Clock time for an urgent case.</summary>
    public TimeSpan Urgent { get; }

    /// <summary>Clock time for a high case.</summary>
    public TimeSpan High { get; }

    /// <summary>Clock time for a routine case.</summary>
    public TimeSpan Routine { get; }

    /// <summary>Clock time for a case of this priority.</summary>
    public TimeSpan Of(CasePriority priority) => priority switch
    {
        CasePriority.Urgent => Urgent,
        CasePriority.High => High,
        CasePriority.Routine => Routine,
    };
}
