using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Review;

/// <summary>
/// Finds what a battery is compared with: the person's first submitted one. Of a follow-up that of its chain, from whose
/// case the first follow-up was sent; where there is no chain, as with a whole intake sent again or a follow-up sent from a
/// case without answers, the first that the person ever sent. Source: decision rules, "Change over time".
/// </summary>
public static class OutcomeBaseline
{
    private const int LongestChain = 500;

    /// <summary>The submission at baseline; null for the first of a person.</summary>
    public static async Task<Submission?> FindAsync(ClinicDbContext context, Submission submission, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(submission);
        var sent = await (
            from request in context.FollowUpRequests.AsNoTracking()
            where request.PatientId == submission.PatientId && request.DraftId != null
            join row in context.ReviewCases on request.CaseId equals row.Id
            select new { Draft = request.DraftId!.Value, Before = row.DraftId }).ToListAsync(stop);
        var before = sent.ToDictionary(one => one.Draft, one => one.Before);
        var chain = new List<Guid>();
        for (var draft = submission.DraftId; before.TryGetValue(draft, out draft) && chain.Count < LongestChain;)
        {
            chain.Add(draft);
        }

        var found = await context.Submissions.AsNoTracking()
            .Where(one => chain.Contains(one.DraftId)).ToDictionaryAsync(one => one.DraftId, stop);

        // The first of the chain that was sent in: an intake that was left has no battery to compare with.
        return chain.AsEnumerable().Reverse().Select(draft => found.GetValueOrDefault(draft)).OfType<Submission>().FirstOrDefault()
            ?? await context.Submissions.AsNoTracking()
                .Where(one => one.PatientId == submission.PatientId && one.Id != submission.Id && one.SubmittedAt <= submission.SubmittedAt)
                .OrderBy(one => one.SubmittedAt).ThenBy(one => one.Id).FirstOrDefaultAsync(stop);
    }
}
