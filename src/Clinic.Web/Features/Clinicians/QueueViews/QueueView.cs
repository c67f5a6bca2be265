namespace Clinic.Web.Features.Clinicians.QueueViews;

/// <summary>A saved view as the page lists it.</summary>
/// <param name="Id">The view.</param>
/// <param name="Name">What the clinician calls it.</param>
/// <param name="Address">The queue with its filters.</param>
/// <param name="IsDefault">Whether the queue opens with it.</param>
public sealed record QueueView(Guid Id, string Name, string Address, bool IsDefault);

/// <summary>What came of a change of the views: the views as they stand, or the reason why nothing changed.</summary>
public abstract record ViewChange
{
    private ViewChange()
    {
    }

    public sealed record Done(IReadOnlyList<QueueView> Views) : ViewChange;

    public sealed record Refused(ViewRefusal Reason) : ViewChange;
}

/// <summary>Why a view was not changed.</summary>
public enum ViewRefusal
{
    NotAllowed,
    NameMissing,
    NameLong,
    NameTaken,
    TooMany,
    Gone,
    Failed,
}
