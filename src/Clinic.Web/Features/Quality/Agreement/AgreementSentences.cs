using Clinic.Data.Quality;
using Clinic.Web.Features.Quality.Access;

namespace Clinic.Web.Features.Quality.Agreement;

/// <summary>What the agreement page says in sentences.</summary>
public static class AgreementSentences
{
    /// <summary>What became of blind readings once the suggestion was shown.</summary>
    public static string BlindFirst(BlindChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var differed = change.ToSuggestion + change.Kept;
        return change.Decided == 0
            ? "Read before the suggestion was shown. No such case was decided yet."
            : $"Read before the suggestion was shown. Of {FigureWords.Number(change.Decided)} decided since, {FigureWords.Number(differed)} had differed: {FigureWords.Number(change.ToSuggestion)} then followed the suggestion, {FigureWords.Number(change.Kept)} did not. {FigureWords.Number(change.Away)} had agreed and were decided otherwise.";
    }
}
