using System.Globalization;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.Drafting;

/// <summary>Throws a draft away. Nobody was ever asked by it, so nothing refers to it.</summary>
public sealed class DiscardDraft(IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors, AuditTrail audit)
{
    public async Task<DiscardDraftResult> RunAsync(Guid versionId, Guid token, CancellationToken stop)
    {
        var actor = await actors.RequireAsync(Policies.Admin, stop);
        await using var context = await contexts.CreateDbContextAsync(stop);
        var draft = await context.QuestionSetVersions.SingleOrDefaultAsync(version => version.Id == versionId, stop);
        if (draft is not { Status: QuestionSetStatus.Draft })
            return DiscardDraftResult.Locked;
        if (draft.Version != token)
            return DiscardDraftResult.Stale;
        context.QuestionSetVersions.Remove(draft);
        audit.Add(context, new AuditEntry(AuditActions.QuestionSetDiscarded, nameof(QuestionSetVersion))
        {
            ActorId = actor.UserId,
            ActorRole = actor.Role,
            EntityId = draft.Id,
            Detail = string.Create(CultureInfo.InvariantCulture, $"{draft.SetCode}:{draft.Number}"),
        });
        try
        {
            await context.SaveChangesAsync(stop);
            return DiscardDraftResult.Discarded;
        }
        catch (DbUpdateConcurrencyException)
        {
            return DiscardDraftResult.Stale;
        }
    }
}
