using Clinic.Domain.Care;
using Clinic.Domain.Review;

namespace Clinic.Web.Hosting.DemoCases;

/// <summary>What a clinician decided. Clinicians are counted from 1, in the order of the demo accounts.</summary>
public sealed record DemoDecision
{
    public required int By { get; init; }

    public required double HoursAgo { get; init; }

    /// <summary>Code of what happens next.</summary>
    public required string Disposition { get; init; }

    /// <summary>Code of the classification decided on; null where the clinician agreed.</summary>
    public string? Otherwise { get; init; }

    public OverrideReason? Reason { get; init; }

    public string? Words { get; init; }

    public string? Note { get; init; }

    /// <summary>When a follow-up was sent from this case; null for none.</summary>
    public double? FollowUpHoursAgo { get; init; }

    /// <summary>Whether the case was drawn for a second reading.</summary>
    public bool IsDrawn { get; init; }

    /// <summary>Null where it was not drawn, or nobody has read yet.</summary>
    public DemoSecondReading? SecondReading { get; init; }
}

/// <summary>What a second clinician read in the answers of an unflagged case; nothing was missed.</summary>
public sealed record DemoSecondReading(int By, double HoursAgo, string? Words);

/// <summary>What colleagues did beside the decision.</summary>
public sealed record DemoCare
{
    public IReadOnlyList<DemoSafetyAction> SafetyActions { get; init; } = [];

    public IReadOnlyList<DemoPlan> Plans { get; init; } = [];

    public IReadOnlyList<DemoContact> Contacts { get; init; } = [];

    public IReadOnlyList<DemoTask> Tasks { get; init; } = [];

    public IReadOnlyList<DemoHandover> Notes { get; init; } = [];
}

public sealed record DemoSafetyAction(int By, double HoursAgo, SafetyActionKind Kind, string Words);

/// <summary>A version of the safety plan, given to the patient where a time is said for that.</summary>
public sealed record DemoPlan(int By, double HoursAgo, Dictionary<SafetyPlanPart, string> Parts, double? ReleasedHoursAgo = null);

public sealed record DemoContact(int By, double HoursAgo, ContactWay Way, ContactParty Party, ContactOutcome Outcome, string Words);

/// <summary>A task.</summary>
/// <param name="By">Who wrote it.</param>
/// <param name="For">Who does it.</param>
/// <param name="HoursAgo">When it was written.</param>
/// <param name="DueInDays">The last day for it, counted from that day.</param>
/// <param name="Words">What is to be done.</param>
/// <param name="DoneHoursAgo">Null where it is still to do.</param>
public sealed record DemoTask(int By, int For, double HoursAgo, int DueInDays, string Words, double? DoneHoursAgo = null);

/// <summary>A hand-over note on the person's newest case.</summary>
public sealed record DemoHandover(int By, double HoursAgo, IReadOnlyList<int> To, string Words);
