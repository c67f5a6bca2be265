using Clinic.Data.Encryption;

namespace Clinic.Data.Records;

/// <summary>One save of one answer; the history is never changed. The latest ordinal of an item is its present answer.</summary>
public sealed class SavedAnswer
{
    public Guid Id { get; init; }

    public Guid DraftId { get; init; }

    public required string ItemCode { get; init; }

    public Sealed Value { get; init; }

    public DateTimeOffset SavedAt { get; init; }

    /// <summary>Grows by one with every save of the draft.</summary>
    public long Ordinal { get; init; }

    /// <summary>The browser tab that wrote it.</summary>
    public Guid WriterId { get; init; }

    /// <summary>The tab's own count; the same item and number sent twice is one save.</summary>
    public long ClientSequence { get; init; }

    /// <summary>The member of staff who entered it for the patient; null where the patient did.</summary>
    public Guid? EnteredBy { get; init; }

    /// <summary>Tag of the language the question was read in; null for saves from before that was kept.</summary>
    public string? Language { get; init; }
}
