using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Outcomes;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Patients.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.Submit;

/// <summary>
/// Compares a battery with the person's first submitted one: of a follow-up that of its chain, from whose case the first
/// follow-up was sent; where there is no chain, as with a whole intake sent again or a follow-up sent from a case without
/// answers, the first that the person ever sent. Source: decision rules, "Change over time".
/// </summary>
public sealed class JudgeWorsening
{
    private const int LongestChain = 500;

    /// <summary>Every sign; none where nothing is worse, or there is no baseline.</summary>
    public async Task<ValueList<WorseningSign>> RunAsync(PatientSession session, Submission submission, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(submission);
        return await BaselineAsync(session, submission, stop) is { } baseline
            ? WorseningRule.Judge(PointOf(baseline, PeakThen(session, baseline)), PointOf(submission, Peak(session, submission)))
            : [];
    }

    private static async Task<Submission?> BaselineAsync(PatientSession session, Submission submission, CancellationToken stop)
    {
        var sent = await (
            from request in session.Context.FollowUpRequests.AsNoTracking()
            where request.PatientId == submission.PatientId && request.DraftId != null
            join row in session.Context.ReviewCases on request.CaseId equals row.Id
            select new { Draft = request.DraftId!.Value, Before = row.DraftId }).ToListAsync(stop);
        var before = sent.ToDictionary(one => one.Draft, one => one.Before);
        var chain = new List<Guid>();
        for (var draft = submission.DraftId; before.TryGetValue(draft, out draft) && chain.Count < LongestChain;)
            chain.Add(draft);
        var found = await session.Context.Submissions.AsNoTracking()
            .Where(one => chain.Contains(one.DraftId)).ToDictionaryAsync(one => one.DraftId, stop);

        // The first of the chain that was sent in: an intake that was left has no battery to compare with.
        return chain.AsEnumerable().Reverse().Select(draft => found.GetValueOrDefault(draft)).OfType<Submission>().FirstOrDefault()
            ?? await session.Context.Submissions.AsNoTracking()
                .Where(one => one.PatientId == submission.PatientId && one.Id != submission.Id && one.SubmittedAt <= submission.SubmittedAt)
                .OrderBy(one => one.SubmittedAt).ThenBy(one => one.Id).FirstOrDefaultAsync(stop);
    }

    private static AnswerSet Peak(PatientSession session, Submission submission) => SubmittedAnswers.Parse(
        FieldProtector.Open(session.Key, SealedColumns.SubmissionAnswers, submission.Id, submission.Answers)).Input.Peak;

    // Old answers that were changed from outside must not keep the person from sending new ones. What was answered then is
    // not known, so a safety answer counts as newly raised.
    private static AnswerSet PeakThen(PatientSession session, Submission baseline)
    {
        try
        {
            return Peak(session, baseline);
        }
        catch (Exception fault) when (fault is SealBrokenException or FormatException)
        {
            return AnswerSet.Empty;
        }
    }

    private static OutcomePoint PointOf(Submission submission, AnswerSet peak) => new()
    {
        Exhaustion = submission.Exhaustion,
        Cynicism = submission.Cynicism,
        Efficacy = submission.Efficacy,
        Phq9 = submission.Phq9,
        Gad7 = submission.Gad7,
        Peak = peak,
    };
}
