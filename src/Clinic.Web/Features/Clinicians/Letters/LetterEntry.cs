namespace Clinic.Web.Features.Clinicians.Letters;

/// <summary>A letter in a list: its newest version.</summary>
/// <param name="LetterId">Of the letter.</param>
/// <param name="Number">Of the newest version.</param>
/// <param name="At">When that was finalised.</param>
/// <param name="By">By whom.</param>
/// <param name="To">First line of the recipient; null where it was changed from outside.</param>
public sealed record LetterEntry(Guid LetterId, int Number, DateTimeOffset At, string By, string? To);

/// <summary>The letters of a case, and what the reader has begun.</summary>
/// <param name="Letters">The newest first.</param>
/// <param name="DraftKeptAt">When the reader's own draft was kept; null without one.</param>
public sealed record LetterShelf(IReadOnlyList<LetterEntry> Letters, DateTimeOffset? DraftKeptAt)
{
    public static LetterShelf Empty { get; } = new([], null);
}
