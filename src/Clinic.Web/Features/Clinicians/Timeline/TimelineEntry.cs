namespace Clinic.Web.Features.Clinicians.Timeline;

/// <summary>Something that happened, and who did it.</summary>
/// <param name="At">When.</param>
/// <param name="What">In words; never what a person said.</param>
/// <param name="Who">A name, "the person" or "the program".</param>
public sealed record TimelineEntry(DateTimeOffset At, string What, string Who)
{
    /// <summary>Where it stands among what happened in the same moment.</summary>
    public required TimelineCursor Place { get; init; }

    /// <summary>Another case of the same person that it belongs to.</summary>
    public Guid? OtherCase { get; init; }
}

/// <summary>A place in the timeline. What comes from the trail goes before what comes from other records of the same moment.</summary>
public sealed record TimelineCursor(DateTimeOffset At, bool IsOfTrail, long Id)
{
    public bool IsEarlierThan(TimelineCursor other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (At, IsOfTrail, Id).CompareTo((other.At, other.IsOfTrail, other.Id)) < 0;
    }
}

/// <summary>A stretch of the timeline, the newest first.</summary>
/// <param name="Entries">At most <see cref="ReadTimeline.PageSize"/>.</param>
/// <param name="Earlier">Where to go on; null at the beginning.</param>
public sealed record TimelineStretch(IReadOnlyList<TimelineEntry> Entries, TimelineCursor? Earlier);
