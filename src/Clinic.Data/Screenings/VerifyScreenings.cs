using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Screenings;

/// <summary>
/// Derives every stored screening anew from its answers, question-set version and rule-set version and compares it with
/// what is stored. It changes nothing but the audit trail, and says nothing of any answer.
/// </summary>
public sealed class VerifyScreenings(
    IDbContextFactory<ClinicDbContext> contexts, PatientKeys keys, PublishedQuestionSets sets, KnownRuleSets rules, AuditTrail audit)
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
        var last = Guid.Empty;
        while (true)
        {
            var page = await context.Submissions.AsNoTracking()
                .Where(submission => submission.Id.CompareTo(last) > 0)
                .OrderBy(submission => submission.Id).Take(PageSize).ToListAsync(stop);
            if (page.Count == 0)
            {
                break;
            }

            var opened = await keys.OpenManyAsync(context, [.. page.Select(submission => submission.PatientId).Distinct()], stop);
            foreach (var submission in page)
            {
                if (!opened.TryGetValue(submission.PatientId, out var key))
                {
                    erased++;
                }
                else if (await CheckAsync(context, submission, key, stop) is var outcome and not RederivationOutcome.Agrees)
                {
                    deviations.Add(new ScreeningDeviation(submission.Id, outcome));
                }
            }

            (last, done) = (page[^1].Id, done + page.Count);
            progress?.Report((done, all));
        }

        audit.Add(context, new AuditEntry(AuditActions.ScreeningsVerified, nameof(Submission))
        {
            Detail = FormattableString.Invariant($"checked={done - erased},erased={erased},deviations={deviations.Count}"),
        });
        await context.SaveChangesAsync(stop);
        return new ScreeningsVerified(done - erased, erased, deviations);
    }

    private async Task<RederivationOutcome> CheckAsync(ClinicDbContext context, Submission submission, DataKey key, CancellationToken stop)
    {
        if (await sets.FindAsync(context, submission.QuestionSetVersionId, stop) is not { } version)
        {
            return RederivationOutcome.Unreadable;
        }

        try
        {
            var (outcome, result) = Rederivation.Check(
                FieldProtector.Open(key, SealedColumns.SubmissionAnswers, submission.Id, submission.Answers),
                version.Set,
                await rules.FindEvaluatorAsync(context, submission.RuleSet, stop),
                FieldProtector.Open(key, SealedColumns.SubmissionEvidence, submission.Id, submission.Evidence));
            return outcome == RederivationOutcome.Agrees && !Agree(submission, result!) ? RederivationOutcome.ColumnsDiffer : outcome;
        }
        catch (SealBrokenException)
        {
            return RederivationOutcome.Unreadable;
        }
    }

    private static bool Agree(Submission row, ScreeningResult result) =>
        result.Scores == new ScreeningScores(row.Exhaustion, row.Cynicism, row.Efficacy, row.BurnoutComposite, row.Phq9, row.Gad7, row.AuditC)
        && (row.BurnoutSeverity, row.Profile, row.Phq9Severity, row.Phq9Algorithm, row.Gad7Severity)
            == (result.BurnoutSeverity, result.Profile, result.Phq9Severity, result.Phq9Algorithm, result.Gad7Severity)
        && (row.Burnout, row.Depression, row.Pervasive, row.Classification) == (result.Burnout, result.Depression, result.Pervasive, result.Classification)
        && (row.Safety, row.Priority, row.Ketamine) == (result.Safety, result.Priority, result.Ketamine)
        && string.Equals(row.Flags, string.Join(' ', result.Flags), StringComparison.Ordinal);
}
