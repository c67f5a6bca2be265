using Clinic.Domain.Care;
using Clinic.Web.Shared.Times;

namespace Clinic.Web.Features.Clinicians.Care;

/// <summary>The care record of one person, as it stood at <see cref="ReadAt"/>.</summary>
public sealed record CareFile
{
    public required Guid PatientId { get; init; }

    public required string Name { get; init; }

    public required string ClinicName { get; init; }

    public required ClinicTime Time { get; init; }

    public required DateTimeOffset ReadAt { get; init; }

    public required Guid Reader { get; init; }

    /// <summary>Every version of the safety plan, the newest first.</summary>
    public required IReadOnlyList<PlanEntry> Plans { get; init; }

    /// <summary>The version that is with the patient; null where none is.</summary>
    public ReleasedPlan? ReleasedPlan { get; init; }

    /// <summary>The contacts, the latest first; each with what corrects it.</summary>
    public required IReadOnlyList<ContactLine> Contacts { get; init; }

    /// <summary>Where the contacts before these begin; null where these are all.</summary>
    public ContactCursor? EarlierContacts { get; init; }

    /// <summary>Open tasks by their day, then those done.</summary>
    public required IReadOnlyList<TaskEntry> Tasks { get; init; }

    /// <summary>Who a task can be given to, by name.</summary>
    public required IReadOnlyList<Colleague> Colleagues { get; init; }

    /// <summary>Whether the person is made up by an alert drill.</summary>
    public bool IsDrill { get; init; }

    public DateOnly Today => Time.Date(ReadAt);

    public PlanEntry? CurrentPlan => Plans.Count > 0 ? Plans[0] : null;
}

/// <summary>A version of the plan. Without content its seal was broken from outside.</summary>
public sealed record PlanEntry(int Number, DateTimeOffset At, string By, SafetyPlan? Plan);

/// <summary>That a version is with the patient, since when, and who gave it.</summary>
public sealed record ReleasedPlan(int Number, DateTimeOffset At, string By);

/// <summary>A contact, with its corrections beside it.</summary>
public sealed record ContactLine
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public required string By { get; init; }

    public required ContactWay Way { get; init; }

    public required ContactParty Party { get; init; }

    public required ContactOutcome Outcome { get; init; }

    public string? Words { get; init; }

    public IReadOnlyList<ContactLine> Corrections { get; init; } = [];
}

/// <summary>A place in the contact log.</summary>
public sealed record ContactCursor(DateTimeOffset At, Guid Id);

/// <summary>A stretch of the contact log, the latest first.</summary>
/// <param name="Lines">The contacts, each with what corrects it.</param>
/// <param name="Earlier">Where the next one begins; null at the end.</param>
public sealed record ContactStretch(IReadOnlyList<ContactLine> Lines, ContactCursor? Earlier);

/// <summary>A task. It is overdue from the day after its day.</summary>
public sealed record TaskEntry
{
    public required Guid Id { get; init; }

    public required string Words { get; init; }

    public required DateOnly DueOn { get; init; }

    public required string AssignedTo { get; init; }

    public required string CreatedBy { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    public string? DoneBy { get; init; }

    public required bool IsOverdue { get; init; }

    /// <summary>Whether whom it was given to does not work on the person's cases any more, so that a colleague has to do it.</summary>
    public bool IsOfNobody { get; init; }
}

public sealed record Colleague(Guid Id, string Name);

/// <summary>What came of opening the record.</summary>
public abstract record CareOpening
{
    private CareOpening()
    {
    }

    public sealed record Opened(CareFile File) : CareOpening;

    public sealed record NotFound : CareOpening;

    public sealed record Erased : CareOpening;

    public sealed record NotAllowed : CareOpening;
}
