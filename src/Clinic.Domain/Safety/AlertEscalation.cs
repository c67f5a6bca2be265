namespace Clinic.Domain.Safety;

/// <summary>
/// Who is asked when nobody has acknowledged an alert. The people on the clinic's list are asked one after the other, each
/// after the clinic's minutes; after the last the list begins again, each round with twice the wait, so that an alert
/// never falls silent and a night does not fill a mailbox. Source: project rule, <c>docs/operations/alerts.md</c>.
/// </summary>
public static class AlertEscalation
{
    /// <summary>Minutes until the next person is asked, unless the clinic sets another number.</summary>
    public const int DefaultMinutes = 15;

    /// <summary>The fewest minutes a clinic can set.</summary>
    public const int FewestMinutes = 1;

    /// <summary>The most minutes a clinic can set: an urgent case is due within the hour.</summary>
    public const int MostMinutes = 60;

    /// <summary>The longest wait between two people, however many rounds there were.</summary>
    public static TimeSpan LongestWait { get; } = TimeSpan.FromHours(4);

    /// <summary>The place on the list, from 0, of the person to be asked next.</summary>
    /// <param name="asked">How many times somebody was asked so far, 0 or more.</param>
    /// <param name="people">How many people are on the list, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static int NextPlace(int asked, int people)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(asked);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(people);
        return asked % people;
    }

    /// <summary>How long an asked person has before the next one is asked.</summary>
    /// <param name="asked">How many times somebody was asked, this time included; 1 or more.</param>
    /// <param name="people">How many people are on the list, 1 or more.</param>
    /// <param name="minutes">The clinic's minutes, <see cref="FewestMinutes"/> to <see cref="MostMinutes"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static TimeSpan WaitAfter(int asked, int people, int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(asked);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(people);
        ArgumentOutOfRangeException.ThrowIfLessThan(minutes, FewestMinutes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minutes, MostMinutes);
        var wait = TimeSpan.FromMinutes(minutes);
        for (var round = (asked - 1) / people; round > 0 && wait < LongestWait; round--)
        {
            wait *= 2;
        }

        return wait < LongestWait ? wait : LongestWait;
    }
}
