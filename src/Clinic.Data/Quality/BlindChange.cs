using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Quality;

/// <summary>What those who read a case blind first decided once they saw the suggestion: each reading once, by their first decision after it.</summary>
/// <param name="Decided">Blind readings whose reader decided the case.</param>
/// <param name="ToSuggestion">Readings that differed from the suggestion and gave way to it.</param>
/// <param name="Kept">Readings that differed from the suggestion and were kept.</param>
/// <param name="Away">Readings that agreed with the suggestion and were changed all the same.</param>
public sealed record BlindChange(long Decided, long ToSuggestion, long Kept, long Away)
{
    public static async Task<BlindChange> ReadAsync(ClinicDbContext context, QualityScope scope, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(scope);
        var rows = await (
            from reading in AgreementRows.Of(context, scope, ReadingKind.BlindFirst)
            from decision in context.Decisions
            where decision.CaseId == reading.CaseId && decision.ClinicianId == reading.ClinicianId && decision.DecidedAt >= reading.At
                && (decision.Agrees || decision.DecidedClassification != null)
                && !context.Decisions.Any(earlier => earlier.CaseId == reading.CaseId && earlier.ClinicianId == reading.ClinicianId
                    && earlier.DecidedAt >= reading.At && earlier.DecidedAt < decision.DecidedAt
                    && (earlier.Agrees || earlier.DecidedClassification != null))
            group decision by new { reading.Suggested, reading.Chosen, decision.SuggestedClassification, decision.DecidedClassification } into alike
            select new { alike.Key.Suggested, alike.Key.Chosen, Final = alike.Key.DecidedClassification ?? alike.Key.SuggestedClassification, Count = alike.LongCount() })
            .ToListAsync(stop);
        return new BlindChange(
            rows.Sum(row => row.Count),
            rows.Where(row => row.Chosen != row.Suggested && row.Final == row.Suggested).Sum(row => row.Count),
            rows.Where(row => row.Chosen != row.Suggested && row.Final != row.Suggested).Sum(row => row.Count),
            rows.Where(row => row.Chosen == row.Suggested && row.Final != row.Suggested).Sum(row => row.Count));
    }
}
