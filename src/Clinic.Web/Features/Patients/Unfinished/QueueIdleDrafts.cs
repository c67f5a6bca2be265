using Clinic.Data;
using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Review;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.Unfinished;

/// <summary>
/// Puts drafts before the clinicians that were left after the PHQ-9. It acts for the program, so no person is asked for.
/// Source: decision rules, "Safety", "Drafts".
/// </summary>
public sealed class QueueIdleDrafts(
    IDbContextFactory<ClinicDbContext> contexts, PublishedQuestionSets sets, QueueIdleDraft one, TimeProvider clock, ILogger<QueueIdleDrafts> log)
{
    /// <summary>How many drafts were queued.</summary>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var queued = 0;
        foreach (var draft in await FindAsync(stop))
        {
            if (await TryAsync(draft, stop))
                queued++;
        }

        return queued;
    }

    // One draft that cannot be queued must not hold up the others.
    private async Task<bool> TryAsync(Guid draft, CancellationToken stop)
    {
        try
        {
            return await one.RunAsync(draft, stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.LogError("Draft {DraftId} was left and could not be queued ({Fault}); the next round tries again", draft, fault.GetType().Name);
            return false;
        }
    }

    private async Task<List<Guid>> FindAsync(CancellationToken stop)
    {
        var until = clock.GetUtcNow() - UnfinishedDraft.IdleLimit;
        await using var context = await contexts.CreateDbContextAsync(stop);
        var idle = context.Drafts.Where(draft => draft.Status == DraftStatus.InProgress && draft.LastSavedAt <= until
            && !context.ReviewCases.Any(row => row.DraftId == draft.Id));
        var found = new List<Guid>();
        foreach (var versionId in await idle.Select(draft => draft.QuestionSetVersionId).Distinct().ToListAsync(stop))
        {
            if (await ReadAsync(context, versionId, stop) is not { } version)
                continue;
            var codes = FromPhq9On(version.Set);
            found.AddRange(await idle
                .Where(draft => draft.QuestionSetVersionId == versionId
                    && context.SavedAnswers.Any(answer => answer.DraftId == draft.Id && codes.Contains(answer.ItemCode)))
                .Select(draft => draft.Id)
                .ToListAsync(stop));
        }

        return found;
    }

    private async Task<PublishedQuestionSet?> ReadAsync(ClinicDbContext context, Guid versionId, CancellationToken stop)
    {
        try
        {
            return await sets.FindAsync(context, versionId, stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.LogError("Question-set version {VersionId} could not be read ({Fault}); no draft on it is looked at", versionId, fault.GetType().Name);
            return null;
        }
    }

    private static List<string> FromPhq9On(QuestionSet set) =>
    [
        .. set.Sections.SkipWhile(section => !section.Items.Any(item => item.Binding == AnswerCodes.Phq9[0]))
            .SelectMany(section => section.Items).Select(item => item.Code),
    ];
}
