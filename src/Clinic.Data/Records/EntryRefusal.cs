namespace Clinic.Data.Records;

/// <summary>Somebody tried a code that does not exist. Kept for a day, so that guessing is slow whatever is restarted.</summary>
public sealed class EntryRefusal
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Keyed hash of the address it came from.</summary>
    public required byte[] Source { get; init; }
}
