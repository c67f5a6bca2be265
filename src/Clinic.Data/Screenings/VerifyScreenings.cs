using Clinic.Data.Audit;
using Clinic.Data.Chain;
using Clinic.Data.Encryption;
using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Screenings;

/// <summary>
/// Derives every stored screening anew from its answers, question-set version and rule-set version and compares it with
/// what is stored; the answers are compared with the history of saves, every case with its answers, and every signed record
/// with the chain; the records of patients are opened. It changes
/// nothing but the audit trail, and says nothing of any answer.
/// </summary>
public sealed class VerifyScreenings(
    IDbContextFactory<ClinicDbContext> contexts, PatientKeys keys, PublishedQuestionSets sets, KnownRuleSets rules, VerifyChain chain,
    AuditTrail audit)
{
    private const int PageSize = 200;

    /// <summary>Checks all, oldest first.</summary>
    /// <param name="progress">Told how many of how many are done, after each page.</param>
    /// <param name="stop">Stops between two pages.</param>
    public async Task<ScreeningsVerified> RunAsync(IProgress<(int Done, int All)>? progress, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var all = await context.Submissions.CountAsync(stop);
        var (done, erased, deviations) = (0, 0, new List<ScreeningDeviation>());
        var others = new List<RecordFinding>(await PatientSeals.FindAsync(context, keys, stop));
        var locked = others.Where(finding => finding.Kind == RecordKind.PatientKey).Select(finding => Guid.Parse(finding.Id)).ToHashSet();
        var last = Guid.Empty;
        while (true)
        {
            var ids = await context.Submissions.Where(submission => submission.Id.CompareTo(last) > 0)
                .OrderBy(submission => submission.Id).Take(PageSize).Select(submission => submission.Id).ToListAsync(stop);
            if (ids.Count == 0)
            {
                break;
            }

            var page = await ReadAsync(context, ids, deviations, stop);

            var opened = await keys.OpenManyAsync(context, [.. page.Select(submission => submission.PatientId).Distinct()], stop);
            var histories = await HistoriesAsync(context, page, stop);
            foreach (var submission in page)
            {
                if (locked.Contains(submission.PatientId))
                {
                    deviations.Add(new ScreeningDeviation(submission.Id, RederivationOutcome.Unreadable));
                }
                else if (!opened.TryGetValue(submission.PatientId, out var key))
                {
                    erased++;
                }
                else if (await CheckAsync(context, submission, histories[submission.DraftId], key, others, stop) is var outcome and not RederivationOutcome.Agrees)
                {
                    deviations.Add(new ScreeningDeviation(submission.Id, outcome));
                }
            }

            (last, done) = (ids[^1], done + ids.Count);
            progress?.Report((done, all));
        }

        others.AddRange(await CaseColumns.FindAsync(context, keys, sets, stop));
        var found = new ScreeningsVerified(done - erased, erased, deviations, others, await chain.RunAsync(stop));
        audit.Add(context, new AuditEntry(AuditActions.ScreeningsVerified, nameof(Submission))
        {
            Detail = FormattableString.Invariant(
                $"checked={found.Checked},erased={erased},deviations={deviations.Count},signed={found.Chain.Links},altered={found.Findings.Count}"),
        });
        await context.SaveChangesAsync(stop);
        return found;
    }

    /// <summary>The rows; one with a code that nobody knows is told at once, so that it does not stop the others.</summary>
    private static async Task<List<Submission>> ReadAsync(
        ClinicDbContext context, List<Guid> ids, List<ScreeningDeviation> deviations, CancellationToken stop)
    {
        try
        {
            return await context.Submissions.AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync(stop);
        }
        catch (Exception fault) when (fault is FormatException or InvalidCastException or InvalidOperationException)
        {
            if (ids is [var only])
            {
                deviations.Add(new ScreeningDeviation(only, RederivationOutcome.Unreadable));
                return [];
            }

            var rows = new List<Submission>();
            foreach (var id in ids)
            {
                rows.AddRange(await ReadAsync(context, [id], deviations, stop));
            }

            return rows;
        }
    }

    private static async Task<ILookup<Guid, SavedAnswer>> HistoriesAsync(ClinicDbContext context, List<Submission> page, CancellationToken stop)
    {
        var drafts = page.ConvertAll(submission => submission.DraftId);
        var rows = await context.SavedAnswers.AsNoTracking().Where(row => drafts.Contains(row.DraftId))
            .OrderBy(row => row.DraftId).ThenBy(row => row.Ordinal).ToListAsync(stop);
        return rows.ToLookup(row => row.DraftId);
    }

    private async Task<RederivationOutcome> CheckAsync(
        ClinicDbContext context, Submission submission, IEnumerable<SavedAnswer> history, DataKey key, List<RecordFinding> others, CancellationToken stop)
    {
        try
        {
            if (await sets.FindAsync(context, submission.QuestionSetVersionId, stop) is not { } version)
            {
                return RederivationOutcome.Unreadable;
            }

            var answers = FieldProtector.Open(key, SealedColumns.SubmissionAnswers, submission.Id, submission.Answers);
            var evidence = FieldProtector.Open(key, SealedColumns.SubmissionEvidence, submission.Id, submission.Evidence);
            var (outcome, _) = Rederivation.Check(
                answers, version.Set, await rules.FindEvaluatorAsync(context, submission.RuleSet, stop), evidence);
            if (outcome == RederivationOutcome.Agrees && !StoredColumns.Agree(submission, ScreeningExplanation.Parse(evidence)))
                return RederivationOutcome.ColumnsDiffer;
            return outcome == RederivationOutcome.Agrees && !AnswerHistory.Tells(history, key, version.Set, answers, others)
                ? RederivationOutcome.HistoryDiffers
                : outcome;
        }
        catch (Exception fault) when (fault is SealBrokenException or QuestionSetFormatException)
        {
            return RederivationOutcome.Unreadable;
        }
    }
}
