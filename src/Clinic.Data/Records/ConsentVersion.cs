namespace Clinic.Data.Records;

/// <summary>One version of the consent text, in every language. Once it has left <see cref="ConsentStatus.Draft"/> its content is fixed.</summary>
public sealed class ConsentVersion : IVersioned
{
    public Guid Id { get; init; }

    public int Number { get; init; }

    public ConsentStatus Status { get; set; }

    /// <summary>The texts by language as JSON.</summary>
    public required string Content { get; set; }

    /// <summary>Lower-case hexadecimal SHA-256 of <see cref="Content"/>.</summary>
    public required string ContentHash { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null where it came with the program.</summary>
    public Guid? CreatedBy { get; init; }

    public DateTimeOffset? PublishedAt { get; set; }

    public Guid? PublishedBy { get; set; }

    public Guid Version { get; set; }
}
