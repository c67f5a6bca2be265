using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.ConsentTexts;

/// <summary>Puts a draft into use and retires the version before. From then on everyone is asked to sign the new one before the next questions.</summary>
public sealed class PublishConsent(IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors, ConsentRecord record, TimeProvider clock)
{
    public async Task<ConsentChange> RunAsync(Guid draftId, Guid token, CancellationToken stop)
    {
        var actor = await actors.RequireAsync(Policies.Admin, stop);
        await using var context = await contexts.CreateDbContextAsync(stop);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var draft = await context.ConsentVersions.SingleOrDefaultAsync(row => row.Id == draftId && row.Status == ConsentStatus.Draft, stop);
        if (draft is null || draft.Version != token)
            return new ConsentChange.Stale();
        if (Domain.Consent.ConsentTexts.Parse(draft.Content).Gaps() is { Count: > 0 } gaps)
            return new ConsentChange.Unfinished(gaps);

        // One version is in use at a time, so the one before steps down first.
        foreach (var before in await context.ConsentVersions.Where(row => row.Status == ConsentStatus.Published).ToListAsync(stop))
            before.Status = ConsentStatus.Retired;
        await context.SaveChangesAsync(stop);
        (draft.Status, draft.PublishedAt, draft.PublishedBy) = (ConsentStatus.Published, clock.GetUtcNow(), actor.UserId);
        if (!await record.SaveAsync(context, actor, AuditActions.ConsentTextPublished, draft, stop))
            return new ConsentChange.Stale();
        await transaction.CommitAsync(stop);
        return new ConsentChange.Done(draft.Version);
    }
}
