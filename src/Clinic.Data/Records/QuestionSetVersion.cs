namespace Clinic.Data.Records;

/// <summary>One version of a question set in one language. Once it has left <see cref="QuestionSetStatus.Draft"/> its content is fixed.</summary>
public sealed class QuestionSetVersion : IVersioned
{
    public Guid Id { get; init; }

    public required string SetCode { get; init; }

    public int Number { get; init; }

    public required string Language { get; init; }

    public QuestionSetStatus Status { get; set; }

    /// <summary>The question set as JSON, in the format of the built-in files.</summary>
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
