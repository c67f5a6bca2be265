namespace Clinic.Data.Records;

/// <summary>A rule set of the clinic's own, immutable: a submission names it by <see cref="Name"/> and is derived from it for ever.</summary>
public sealed class RuleSetVersion
{
    public Guid Id { get; init; }

    /// <summary>The version the rule set gives itself, such as <c>2026.1-riverside</c>; no two are called the same.</summary>
    public required string Name { get; init; }

    /// <summary>The rule set as JSON.</summary>
    public required string Content { get; init; }

    public DateTimeOffset AddedAt { get; init; }

    public Guid AddedBy { get; init; }
}
