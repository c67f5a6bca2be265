namespace Clinic.Data.Records;

/// <summary>A decided case, below every cut-off and without a flag, that was drawn to be read by somebody else. Open until it is read.</summary>
public sealed class SecondReadingDraw : IVersioned
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    public Guid DecisionId { get; init; }

    public Guid SiteId { get; init; }

    /// <summary>Who decided; the second reader is somebody else.</summary>
    public Guid FirstReaderId { get; init; }

    public DateTimeOffset DrawnAt { get; init; }

    /// <summary>The percentage of such cases that was drawn then, from 1 to 100; the reading weighs 100 divided by it.</summary>
    public int Share { get; init; }

    public DateTimeOffset? ReadAt { get; set; }

    public Guid Version { get; set; }
}
