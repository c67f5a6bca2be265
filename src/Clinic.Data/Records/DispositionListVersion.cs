namespace Clinic.Data.Records;

/// <summary>A version of the clinic's list of dispositions, immutable: a change is the next number, and the highest is in use.</summary>
public sealed class DispositionListVersion
{
    public Guid Id { get; init; }

    public int Number { get; init; }

    /// <summary>Canonical JSON of the list.</summary>
    public required string Content { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null for the list that ships with Clinic.</summary>
    public Guid? CreatedBy { get; init; }
}
