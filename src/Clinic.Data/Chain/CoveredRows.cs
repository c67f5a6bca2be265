using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Chain;

/// <summary>The rows that a signature covers besides the record itself, as they lie.</summary>
internal sealed record CoveredRows
{
    public required Submission? Submission { get; init; }

    public required QuestionSetVersion QuestionSet { get; init; }

    public required DispositionListVersion? List { get; init; }

    public required IReadOnlyList<SavedAnswer> Answers { get; init; }

    public required IReadOnlyList<SafetyAction> Actions { get; init; }

    public static async Task<CoveredRows> ReadAsync(
        ClinicDbContext context, ReviewCase row, int? list, CaseRecords? read, CancellationToken stop) => new()
        {
            Submission = row.SubmissionId is not { } submission
            ? null
            : read?.Submission is { } known && known.Id == submission
            ? known
            : await context.Submissions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == submission, stop),
            QuestionSet = await (
            from draft in context.Drafts.AsNoTracking()
            join set in context.QuestionSetVersions.AsNoTracking() on draft.QuestionSetVersionId equals set.Id
            where draft.Id == row.DraftId
            select set).SingleAsync(stop),
            List = list is null ? null : await context.DispositionListVersions.AsNoTracking().SingleOrDefaultAsync(one => one.Number == list, stop),
            Answers = read?.Answers ?? await context.SavedAnswers.AsNoTracking().Where(one => one.DraftId == row.DraftId).OrderBy(one => one.Ordinal).ToListAsync(stop),
            Actions = read?.Actions ?? await context.SafetyActions.AsNoTracking().Where(one => one.CaseId == row.Id).OrderBy(one => one.RecordedAt).ToListAsync(stop),
        };
}
