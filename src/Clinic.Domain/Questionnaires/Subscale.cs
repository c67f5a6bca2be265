namespace Clinic.Domain.Questionnaires;

/// <summary>A score as the instrument describes it: which items, how missing ones are treated, where the bands begin.</summary>
public sealed record Subscale
{
    /// <summary>Stable code, such as <c>exhaustion</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The name on screen.</summary>
    public required string Name { get; init; }

    /// <summary>How the answers become one figure.</summary>
    public required ScoringMethod Method { get; init; }

    /// <summary>Codes of the items.</summary>
    public required ValueList<string> Items { get; init; }

    /// <summary>Codes of the items whose answer counts from the other end.</summary>
    public ValueList<string> Reversed { get; init; } = [];

    /// <summary>How many items must be answered for a score; below it there is none.</summary>
    public required int MinimumAnswered { get; init; }

    /// <summary>Items that must be answered whatever the rest says; their answer is never filled in.</summary>
    public ValueList<string> MustBeAnswered { get; init; } = [];

    /// <summary>The bands, lowest first.</summary>
    public ValueList<ScoreBand> Bands { get; init; } = [];
}
