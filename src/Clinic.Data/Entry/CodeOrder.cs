using Clinic.Data.Records;

namespace Clinic.Data.Entry;

/// <summary>What kind of entry code is wanted.</summary>
/// <param name="Kind">What it is for.</param>
public sealed record CodeOrder(EntryKind Kind)
{
    /// <summary>Whether the link goes out by e-mail.</summary>
    public bool ByMail { get; init; }

    /// <summary>Tag of the language it is handed over in.</summary>
    public string? Language { get; init; }
}
