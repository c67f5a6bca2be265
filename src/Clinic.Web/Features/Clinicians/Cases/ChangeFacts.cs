using Clinic.Domain.Outcomes;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>What is different from the last time this person answered.</summary>
public sealed record ChangeFacts
{
    /// <summary>When that was.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The case of those answers; null where the reader may not open it.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Every measure then and now.</summary>
    public required IReadOnlyList<MeasureChange> Measures { get; init; }

    /// <summary>The answers that changed, by section; sections without a change are left out.</summary>
    public required IReadOnlyList<ChangedSection> Sections { get; init; }

    /// <summary>How many questions were answered both times with the same answer.</summary>
    public required int Same { get; init; }

    /// <summary>Questions of this time that were not answered the last time, or the other way round.</summary>
    public required int OnlyOnce { get; init; }

    /// <summary>Safety answers that are higher, or have more signs, than the last time.</summary>
    public IEnumerable<ItemChange> Raised => Sections.SelectMany(section => section.Items).Where(item => item.IsSafetyRaised);
}

/// <summary>The changed answers of a section.</summary>
public sealed record ChangedSection(string Title, IReadOnlyList<ItemChange> Items);

/// <summary>One answer then and now, in words, with the points the scoring reads.</summary>
public sealed record ItemChange(string Code, string Question, string Before, string Now)
{
    public int? PointsBefore { get; init; }

    public int? PointsNow { get; init; }

    public bool IsSafetyRaised { get; init; }
}
