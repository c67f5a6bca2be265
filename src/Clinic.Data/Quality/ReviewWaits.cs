using Clinic.Domain.Review;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Quality;

/// <summary>The times of the cases that came in within a stretch, one after the other; nothing is kept of what was read.</summary>
public static class ReviewWaits
{
    public static IAsyncEnumerable<ReviewWait> ReadAsync(ClinicDbContext context, QualityScope scope)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(scope);
        return AgreementRows.Cases(context, scope)
            .Where(row => row.ArrivedAt >= scope.From && row.ArrivedAt < scope.To)
            // An erasure closes an open case without a decision: nobody reviewed it.
            .Where(row => row.DecidedAt == null || context.Decisions.Any(decision => decision.CaseId == row.Id))
            .Select(row => new ReviewWait(row.Priority, row.ArrivedAt, row.DueAt, row.DecidedAt))
            .AsAsyncEnumerable();
    }
}

/// <summary>What of a case says how long it waited.</summary>
public readonly record struct ReviewWait(CasePriority Priority, DateTimeOffset ArrivedAt, DateTimeOffset DueAt, DateTimeOffset? DecidedAt);
