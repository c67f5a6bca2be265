using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.ConsentTexts;

/// <summary>Begins the next version as a copy of the one in use. There is one draft at most.</summary>
public sealed class StartConsentDraft(IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors, ConsentRecord record, TimeProvider clock)
{
    public async Task<ConsentChange> RunAsync(CancellationToken stop)
    {
        var actor = await actors.RequireAsync(Policies.Admin, stop);
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await context.ConsentVersions.AsNoTracking().SingleOrDefaultAsync(row => row.Status == ConsentStatus.Draft, stop) is { } open)
            return new ConsentChange.Done(open.Version);
        var inUse = await context.ConsentVersions.AsNoTracking().SingleAsync(row => row.Status == ConsentStatus.Published, stop);
        var draft = new ConsentVersion
        {
            Id = RowId.New(clock),
            Number = await context.ConsentVersions.MaxAsync(row => row.Number, stop) + 1,
            Status = ConsentStatus.Draft,
            Content = inUse.Content,
            ContentHash = inUse.ContentHash,
            CreatedAt = clock.GetUtcNow(),
            CreatedBy = actor.UserId,
        };
        context.ConsentVersions.Add(draft);
        return await record.SaveAsync(context, actor, AuditActions.ConsentTextCreated, draft, stop)
            ? new ConsentChange.Done(draft.Version)
            : new ConsentChange.Stale();
    }
}
