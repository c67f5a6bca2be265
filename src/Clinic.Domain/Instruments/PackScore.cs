using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Instruments;

/// <summary>One score of an instrument: made of items, or as a composite of scores before it.</summary>
public sealed record PackScore
{
    /// <summary>Stable code, such as <c>exhaustion</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The name on screen.</summary>
    public required string Name { get; init; }

    /// <summary>How the parts become one figure.</summary>
    public required PackMethod Method { get; init; }

    /// <summary>The burnout dimension that the score stands for, if any.</summary>
    public BurnoutDimension? Dimension { get; init; }

    /// <summary>Codes of the items; empty for a composite.</summary>
    public ValueList<string> Items { get; init; } = [];

    /// <summary>Codes of the items that count from the other end of their scale.</summary>
    public ValueList<string> Reversed { get; init; } = [];

    /// <summary>What each item weighs; empty where all weigh one.</summary>
    public ValueList<ItemWeight> Weights { get; init; } = [];

    /// <summary>How many items must be answered for a score, 1 to all of them; 0 for a composite.</summary>
    public int MinimumAnswered { get; init; }

    /// <summary>Items that must be answered whatever the rest says; their answer is never filled in.</summary>
    public ValueList<string> MustBeAnswered { get; init; } = [];

    /// <summary>How a sum that was scaled up to all items is rounded; null where none is.</summary>
    public ScoreRounding? Rounding { get; init; }

    /// <summary>The scores a composite is made of; empty for a score of items.</summary>
    public ValueList<ScorePart> Parts { get; init; } = [];

    /// <summary>The bands, lowest first, each reaching to the next; none where no cut-off can be cited.</summary>
    public ValueList<ScoreBand> Bands { get; init; } = [];

    internal Rational WeightOf(string item) =>
        Rational.Of(Weights.FirstOrDefault(weight => string.Equals(weight.Item, item, StringComparison.Ordinal))?.Weight ?? 1);
}
