using Clinic.Data.Chain;
using Clinic.Data.Encryption;
using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Screenings;

/// <summary>Finds cases whose columns, from which the queue is made, say less than the answers behind them.</summary>
internal static class CaseColumns
{
    private const int PageSize = 200;

    public static async Task<IReadOnlyList<RecordFinding>> FindAsync(
        ClinicDbContext context, PatientKeys keys, PublishedQuestionSets sets, CancellationToken stop) =>
        [.. (await SentAsync(context, stop)).Concat(await UnsentAsync(context, keys, sets, stop)).Select(Altered)];

    /// <summary>As <see cref="StoredColumns.Agree(ReviewCase, Submission)"/>, and no submission without its case or away from it.</summary>
    private static Task<List<Guid>> SentAsync(ClinicDbContext context, CancellationToken stop) => (
        from row in context.ReviewCases
        join sent in context.Submissions on row.DraftId equals sent.DraftId
        where row.SubmissionId != sent.Id || row.Safety < sent.Safety || row.Priority < sent.Priority
            || row.Classification != sent.Classification || row.Flags != sent.Flags
        orderby row.Id
        select row.Id).ToListAsync(stop);

    private static async Task<List<Guid>> UnsentAsync(ClinicDbContext context, PatientKeys keys, PublishedQuestionSets sets, CancellationToken stop)
    {
        var (found, last) = (new List<Guid>(), Guid.Empty);
        while (await PageAsync(context, last, stop) is { Count: > 0 } page)
        {
            var opened = await keys.OpenManyAsync(context, page.ConvertAll(row => row.PatientId), stop);
            foreach (var row in page)
            {
                if (opened.TryGetValue(row.PatientId, out var key) && await PeakAsync(context, row, key, sets, stop) is { } peak && !StoredColumns.Agree(row, peak))
                {
                    found.Add(row.Id);
                }
            }

            last = page[^1].Id;
        }

        return found;
    }

    // What is urgent already cannot say less.
    private static Task<List<ReviewCase>> PageAsync(ClinicDbContext context, Guid after, CancellationToken stop) =>
        context.ReviewCases.AsNoTracking()
            .Where(row => row.Id.CompareTo(after) > 0 && !context.Submissions.Any(sent => sent.DraftId == row.DraftId)
                && (row.Safety != SafetyLevel.Urgent || row.Priority != CasePriority.Urgent))
            .OrderBy(row => row.Id).Take(PageSize).ToListAsync(stop);

    private static async Task<AnswerSet?> PeakAsync(
        ClinicDbContext context, ReviewCase row, DataKey key, PublishedQuestionSets sets, CancellationToken stop)
    {
        var version = await context.Drafts.Where(draft => draft.Id == row.DraftId).Select(draft => draft.QuestionSetVersionId).SingleAsync(stop);
        if (await FindAsync(context, version, sets, stop) is not { } set)
        {
            return null;
        }

        var saves = await context.SavedAnswers.AsNoTracking().Where(one => one.DraftId == row.DraftId).OrderBy(one => one.Ordinal).ToListAsync(stop);
        return Sitting.Of(set.Set, saves.Select(save => AnswerHistory.TryOpen(save, key)).OfType<AnswerSave>()).Peak;
    }

    // Without the questions nobody can say what the answers meant.
    private static async Task<PublishedQuestionSet?> FindAsync(ClinicDbContext context, Guid version, PublishedQuestionSets sets, CancellationToken stop)
    {
        try
        {
            return await sets.FindAsync(context, version, stop);
        }
        catch (QuestionSetFormatException)
        {
            return null;
        }
    }

    private static RecordFinding Altered(Guid caseId) => new(RecordKind.Case, caseId.ToString(), RecordFault.Altered, caseId);
}
