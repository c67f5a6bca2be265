using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Dispositions;

/// <summary>Stores the list of dispositions that ships with Clinic where there is none yet. A clinic's own is never touched.</summary>
public sealed class StoreBuiltInDispositions(IDbContextFactory<ClinicDbContext> contexts, AuditTrail audit, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await context.DispositionListVersions.AnyAsync(stop))
            return;
        var version = new DispositionListVersion
        {
            Id = RowId.New(clock),
            Number = 1,
            Content = DispositionList.BuiltIn.ToJson(),
            CreatedAt = clock.GetUtcNow(),
        };
        context.DispositionListVersions.Add(version);
        audit.Add(context, new AuditEntry(AuditActions.DispositionsChanged, nameof(DispositionListVersion)) { EntityId = version.Id, Detail = "version:1" });
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
