using Clinic.Data.Encryption;

namespace Clinic.Data.Records;

/// <summary>Filters of the queue under a name of the clinician's own.</summary>
public sealed class SavedView : IVersioned
{
    /// <summary>Most views of one person: more is not found again.</summary>
    public const int Most = 20;

    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 60;

    public Guid Id { get; init; }

    public Guid OwnerId { get; init; }

    /// <summary>Sealed under the clinic key: a person writes into it what they like.</summary>
    public Sealed Name { get; set; }

    /// <summary>The filters as the query of an address: codes, ids and dates.</summary>
    public required string Filter { get; set; }

    /// <summary>Whether the queue opens with it; one of a person's at most.</summary>
    public bool IsDefault { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public Guid Version { get; set; }
}
