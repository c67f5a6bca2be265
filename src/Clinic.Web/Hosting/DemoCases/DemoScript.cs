using System.Text.Json;

namespace Clinic.Web.Hosting.DemoCases;

/// <summary>A fictional person: the first sitting, and what came after it.</summary>
public sealed record DemoScript : DemoRound
{
    /// <summary>Makes the e-mail.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>The follow-up the person answered; null where there was none.</summary>
    public DemoRound? Again { get; init; }

    /// <summary>What colleagues did beside the decisions.</summary>
    public DemoCare? Care { get; init; }

    public string Email => $"demo{Key}@clinic.example";

    public IReadOnlyList<DemoRound> Rounds => Again is { } again ? [this, again] : [this];

    public override string ToString() => $"{nameof(DemoScript)} {Key}";
}

/// <summary>One sitting of a fictional person, and what was decided about it.</summary>
public record DemoRound
{
    /// <summary>When the person finished, or stopped.</summary>
    public required double HoursAgo { get; init; }

    /// <summary>By item code; an instrument's prefix stands for its items in order.</summary>
    public required Dictionary<string, JsonElement> Answers { get; init; }

    /// <summary>The section the person stopped after; null where they sent the answers.</summary>
    public string? StopsAfter { get; init; }

    /// <summary>Answers changed afterwards.</summary>
    public Dictionary<string, string>? TakenBack { get; init; }

    /// <summary>Null where the case waits.</summary>
    public DemoDecision? Decision { get; init; }

    public override string ToString() => nameof(DemoRound);
}
