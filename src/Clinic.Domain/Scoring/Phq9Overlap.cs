using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Scoring;

/// <summary>
/// Where the points of a PHQ-9 come from. Not validated: it explains a total and never decides anything. Source:
/// docs/clinical/phq-9.md, "Overlap with exhaustion".
/// </summary>
/// <param name="Items">The nine items in their order.</param>
public sealed record Phq9Overlap(ValueList<Phq9OverlapItem> Items)
{
    private const int Highest = 3;

    /// <summary>Sum of all answered items, 0–27; not prorated.</summary>
    public int Sum => Items.Sum(item => item.Points ?? 0);

    /// <summary>How many of the nine are unanswered.</summary>
    public int Unanswered => Items.Count(item => item.Points is null);

    /// <summary>Reads the nine answers. Total: any answers get a reading.</summary>
    public static Phq9Overlap Of(AnswerSet answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return new([.. AnswerCodes.Phq9.Select((code, index) => new Phq9OverlapItem(index + 1, GroupOf(index + 1), answers[code]))]);
    }

    /// <summary>The group of an item.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside 1–9.</exception>
    public static Phq9Group GroupOf(int number) => number switch
    {
        1 or 2 or 6 or 9 => Phq9Group.Mood,
        3 or 4 or 7 => Phq9Group.SharedWithExhaustion,
        5 or 8 => Phq9Group.OtherBodily,
        _ => throw new ArgumentOutOfRangeException(nameof(number)),
    };

    /// <summary>The items of a group, in order.</summary>
    public IEnumerable<Phq9OverlapItem> In(Phq9Group group) => Items.Where(item => item.Group == group);

    /// <summary>Points of the answered items of a group.</summary>
    public int Points(Phq9Group group) => In(group).Sum(item => item.Points ?? 0);

    /// <summary>The most points a group can have: 12, 9 or 6.</summary>
    public int Most(Phq9Group group) => In(group).Count() * Highest;
}

/// <summary>One item with its points.</summary>
/// <param name="Number">1–9.</param>
/// <param name="Group">What it asks about.</param>
/// <param name="Points">0–3, or null where it is unanswered.</param>
public sealed record Phq9OverlapItem(int Number, Phq9Group Group, int? Points);
