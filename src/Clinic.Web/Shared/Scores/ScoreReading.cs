namespace Clinic.Web.Shared.Scores;

/// <summary>One score against its scale: everything a picture, its sentence and its row in a table need.</summary>
public sealed record ScoreReading
{
    /// <summary>Stable code, such as <c>exhaustion</c>.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Null where too few items are answered.</summary>
    public decimal? Value { get; init; }

    public required decimal Lowest { get; init; }

    public required decimal Highest { get; init; }

    /// <summary>How many decimals people read; the stored value keeps its own.</summary>
    public int Decimals { get; init; }

    /// <summary>The bands in order, lowest first; empty where the scale has none.</summary>
    public IReadOnlyList<ScoreZone> Zones { get; init; } = [];

    public IReadOnlyList<ScoreTick> CutOffs { get; init; } = [];

    /// <summary>The stretch in which measurement error alone could put the value on the other side of the cut-off.</summary>
    public ScoreZone? ErrorBand { get; init; }

    /// <summary>The band or side the value lies in, in words.</summary>
    public string? Meaning { get; init; }

    /// <summary>Which way is worse, in words.</summary>
    public string? Direction { get; init; }

    /// <summary>Codes of the marks that stand beside it.</summary>
    public IReadOnlyList<ResultMark> Marks { get; init; } = [];

    /// <summary>Such as "7 of 9 answered"; null where all are.</summary>
    public string? Missing { get; init; }
}

/// <summary>A stretch of a scale. The weight, 0 to 4, is its shade: the heavier, the worse.</summary>
public sealed record ScoreZone(decimal From, decimal To, string Label, int Weight = 0);

/// <summary>A cut-off on a scale.</summary>
public sealed record ScoreTick(decimal At, string Label);

/// <summary>What a reader must know beside a result, everywhere the same.</summary>
public enum ResultMark
{
    Demo,
    Unvalidated,
    Prorated,
    Modified,
    DemoCase,
    Drill,
}
