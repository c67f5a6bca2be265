using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Quality;

/// <summary>
/// The cases behind the figures of agreement, each once: its first signed decision with a suggestion, or the first blind
/// reading of it. What was decided again later, after something was added, does not count again. Nothing
/// is read of a submission that lies behind its sealed evidence: of a hundred thousand that alone would take seconds.
/// </summary>
public static class AgreementRows
{
    public static IQueryable<AgreementRow> Of(ClinicDbContext context, QualityScope scope, ReadingKind kind)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(scope);
        return kind switch
        {
            ReadingKind.Seen => Seen(context, scope),
            ReadingKind.BlindFirst => BlindFirst(context, scope),
        };
    }

    /// <summary>The counts, made by the database; their number depends on the clinic's people and rules, not on its cases.</summary>
    public static Task<List<AgreementCount>> CountAsync(ClinicDbContext context, QualityScope scope, ReadingKind kind, CancellationToken stop) =>
        Of(context, scope, kind)
            .GroupBy(row => new { row.Suggested, row.Chosen, row.RuleSet, row.ClinicianId, row.Reason, row.Decisive })
            .Select(group => new AgreementCount
            {
                Suggested = group.Key.Suggested,
                Chosen = group.Key.Chosen,
                RuleSet = group.Key.RuleSet,
                ClinicianId = group.Key.ClinicianId,
                Reason = group.Key.Reason,
                Decisive = group.Key.Decisive,
                Cases = group.Count(),
            })
            .ToListAsync(stop);

    /// <summary>Cases that count as the scope says; never those of a drill.</summary>
    public static IQueryable<ReviewCase> Cases(ClinicDbContext context, QualityScope scope)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(scope);
        var (site, ofDemo) = (scope.SiteId, scope.OfDemo);
        var rows = context.ReviewCases.AsNoTracking().Where(row => !row.IsDrill && row.IsDemo == ofDemo);
        return site is null ? rows : rows.Where(row => row.SiteId == site);
    }

    private static IQueryable<AgreementRow> Seen(ClinicDbContext context, QualityScope scope) =>
        from decision in context.Decisions.AsNoTracking()
        join row in Cases(context, scope) on decision.CaseId equals row.Id
        where decision.DecidedAt >= scope.From && decision.DecidedAt < scope.To
            && decision.SuggestedClassification != null
            && !row.IsBlindFirst
            && (decision.Agrees || decision.DecidedClassification != null)
            && !context.Decisions.Any(earlier => earlier.CaseId == decision.CaseId
                && earlier.SuggestedClassification != null && earlier.DecidedAt < decision.DecidedAt)
        select new AgreementRow
        {
            Id = decision.Id,
            CaseId = decision.CaseId,
            At = decision.DecidedAt,
            Suggested = decision.SuggestedClassification!.Value,
            Chosen = decision.DecidedClassification ?? decision.SuggestedClassification!.Value,
            RuleSet = decision.RuleSet,
            ClinicianId = decision.ClinicianId,
            Reason = decision.OverrideReason,
            Decisive = row.Decisive,
        };

    private static IQueryable<AgreementRow> BlindFirst(ClinicDbContext context, QualityScope scope) =>
        from reading in context.BlindReadings.AsNoTracking()
        join row in Cases(context, scope) on reading.CaseId equals row.Id
        join submission in context.Submissions on reading.SubmissionId equals submission.Id
        where reading.ReadAt >= scope.From && reading.ReadAt < scope.To
            && row.Classification != null
            && !context.BlindReadings.Any(earlier => earlier.CaseId == reading.CaseId && earlier.ReadAt < reading.ReadAt)
        select new AgreementRow
        {
            Id = reading.Id,
            CaseId = reading.CaseId,
            At = reading.ReadAt,
            Suggested = row.Classification!.Value,
            Chosen = reading.Classification,
            RuleSet = submission.RuleSet,
            ClinicianId = reading.ClinicianId,
            Reason = null,
            Decisive = row.Decisive,
        };
}
