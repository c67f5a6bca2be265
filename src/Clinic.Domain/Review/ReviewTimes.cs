namespace Clinic.Domain.Review;

/// <summary>
/// How long cases waited for their decision, gathered one by one. Median and 90th percentile are nearest ranks: of n waits
/// sorted, the ⌈p·n⌉-th. Whether a case was within its service level is asked of its own deadline; one that is past it and
/// still open was not, and one that is open with time left does not count yet. Waits are clock time, nights and weekends
/// included. Source of the deadlines: <see cref="ServiceLevels"/>.
/// </summary>
public sealed class ReviewTimes
{
    private readonly List<long> waits = [];
    private bool isSorted;

    /// <summary>Cases that were decided.</summary>
    public int Decided => waits.Count;

    /// <summary>Cases that were decided in time.</summary>
    public int InTime { get; private set; }

    /// <summary>Open cases past their deadline.</summary>
    public int OpenLate { get; private set; }

    /// <summary>Open cases with time left.</summary>
    public int OpenInTime { get; private set; }

    /// <summary>Cases that a share within the service level can be said of: decided ones, and open ones past their deadline.</summary>
    public int Judged => Decided + OpenLate;

    /// <summary>The median wait until the decision; null without a decided case.</summary>
    public TimeSpan? Median => Percentile(50);

    /// <summary>The 90th percentile of the wait; null without a decided case.</summary>
    public TimeSpan? Ninetieth => Percentile(90);

    /// <summary>Takes one case in.</summary>
    /// <param name="arrived">When it came in.</param>
    /// <param name="due">By when it must be decided.</param>
    /// <param name="decided">When it was; null while it is open.</param>
    /// <param name="now">The time of looking.</param>
    public void Add(DateTimeOffset arrived, DateTimeOffset due, DateTimeOffset? decided, DateTimeOffset now)
    {
        if (decided is { } at)
        {
            waits.Add(Math.Max(0, (at - arrived).Ticks));
            isSorted = false;
            InTime += at <= due ? 1 : 0;
        }
        else if (now > due)
        {
            OpenLate++;
        }
        else
        {
            OpenInTime++;
        }
    }

    private TimeSpan? Percentile(int percent)
    {
        if (waits.Count == 0)
        {
            return null;
        }

        if (!isSorted)
        {
            waits.Sort();
            isSorted = true;
        }

        var rank = (int)((((long)waits.Count * percent) + 99) / 100);
        return TimeSpan.FromTicks(waits[rank - 1]);
    }
}
