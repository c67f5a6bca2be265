using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.ConsentTexts;

/// <summary>Throws a draft away; the version in use stays as it is.</summary>
public sealed class DiscardConsentDraft(IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors, ConsentRecord record)
{
    public async Task<ConsentChange> RunAsync(Guid draftId, Guid token, CancellationToken stop)
    {
        var actor = await actors.RequireAsync(Policies.Admin, stop);
        await using var context = await contexts.CreateDbContextAsync(stop);
        var draft = await context.ConsentVersions.SingleOrDefaultAsync(row => row.Id == draftId && row.Status == ConsentStatus.Draft, stop);
        if (draft is null || draft.Version != token)
            return new ConsentChange.Stale();
        context.ConsentVersions.Remove(draft);
        return await record.SaveAsync(context, actor, AuditActions.ConsentTextDiscarded, draft, stop)
            ? new ConsentChange.Done(token)
            : new ConsentChange.Stale();
    }
}
