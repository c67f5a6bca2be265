namespace Clinic.Domain.Questionnaires;

/// <summary>A page of a question set.</summary>
public sealed record Section
{
    /// <summary>Stable code, unique in the set and fit for a URL.</summary>
    public required string Code { get; init; }

    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>A sentence or two before the first question, or null.</summary>
    public string? Introduction { get; init; }

    /// <summary>Minutes the section takes when every item of it shows; at least 1.</summary>
    public required int EstimatedMinutes { get; init; }

    /// <summary>The items in order.</summary>
    public required ValueList<Item> Items { get; init; }
}
