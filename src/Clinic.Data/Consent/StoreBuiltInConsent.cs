using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Domain.Consent;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Consent;

/// <summary>Publishes the consent text that ships with Clinic where there is none yet. A clinic's own is never touched.</summary>
public sealed class StoreBuiltInConsent(IDbContextFactory<ClinicDbContext> contexts, AuditTrail audit, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await context.ConsentVersions.AnyAsync(stop))
            return;
        var now = clock.GetUtcNow();
        var version = new ConsentVersion
        {
            Id = RowId.New(clock),
            Number = 1,
            Status = ConsentStatus.Published,
            Content = ConsentTexts.BuiltIn.ToJson(),
            ContentHash = ConsentTexts.BuiltIn.Hash(),
            CreatedAt = now,
            PublishedAt = now,
        };
        context.ConsentVersions.Add(version);
        audit.Add(context, new AuditEntry(AuditActions.ConsentTextPublished, nameof(ConsentVersion)) { EntityId = version.Id, Detail = "version:1" });
        try
        {
            await context.SaveChangesAsync(stop);
        }
        catch (DbUpdateException fault) when (DatabaseConflict.Is(fault))
        {
            // Another instance started at the same moment.
        }
    }
}
