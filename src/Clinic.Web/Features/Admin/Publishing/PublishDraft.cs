using System.Globalization;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.Publishing;

/// <summary>Puts a draft in the place of the version in use. Intakes that run finish on the version they began with.</summary>
public sealed class PublishDraft(
    IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors, PublishedQuestionSets published, AuditTrail audit, TimeProvider clock)
{
    /// <param name="versionId">The draft.</param>
    /// <param name="token">The token of the content whose changes the person has read.</param>
    /// <param name="stop">Stops the work.</param>
    public async Task<PublishDraftResult> RunAsync(Guid versionId, Guid token, CancellationToken stop)
    {
        var actor = await actors.RequireAsync(Policies.Admin, stop);
        await using var context = await contexts.CreateDbContextAsync(stop);
        var draft = await context.QuestionSetVersions.SingleOrDefaultAsync(version => version.Id == versionId, stop);
        if (draft is not { Status: QuestionSetStatus.Draft })
            return new PublishDraftResult.Locked();
        if (draft.Version != token)
            return new PublishDraftResult.Stale();
        var original = await published.NewestAsync(context, draft.SetCode, draft.Language, stop);
        if (PublishingFaults.Find(original?.Set, DraftOrigin.Of(draft, original?.Set), QuestionSetJson.Read(draft.Content)) is [_, ..] faults)
            return new PublishDraftResult.Refused(faults);

        await RetireOthersAsync(context, draft, actor, stop);
        draft.Status = QuestionSetStatus.Published;
        draft.PublishedAt = clock.GetUtcNow();
        draft.PublishedBy = actor.UserId;
        Record(context, AuditActions.QuestionSetPublished, draft, actor);
        try
        {
            await context.SaveChangesAsync(stop);
            return new PublishDraftResult.Published(draft.Number);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new PublishDraftResult.Stale();
        }
    }

    private async Task RetireOthersAsync(ClinicDbContext context, QuestionSetVersion draft, Actor actor, CancellationToken stop)
    {
        var inUse = await context.QuestionSetVersions
            .Where(version => version.SetCode == draft.SetCode && version.Language == draft.Language
                && version.Status == QuestionSetStatus.Published)
            .ToListAsync(stop);
        foreach (var version in inUse)
        {
            version.Status = QuestionSetStatus.Retired;
            Record(context, AuditActions.QuestionSetRetired, version, actor);
        }
    }

    private void Record(ClinicDbContext context, string action, QuestionSetVersion version, Actor actor) =>
        audit.Add(context, new AuditEntry(action, nameof(QuestionSetVersion))
        {
            ActorId = actor.UserId,
            ActorRole = actor.Role,
            EntityId = version.Id,
            Detail = string.Create(CultureInfo.InvariantCulture, $"{version.SetCode}:{version.Number}"),
        });
}
