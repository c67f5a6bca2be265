using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Hosting.Drills;

/// <summary>Begins a drill, once however many instances or admins want one at this moment.</summary>
public sealed class BeginDrill(IDbContextFactory<ClinicDbContext> contexts, HoldDrill hold, AuditTrail audit, TimeProvider clock)
{
    /// <param name="actor">The admin who asks; null where the clinic's days do.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<DrillResult> RunAsync(Actor? actor, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var clinic = await context.Clinics.AsNoTracking().OrderBy(row => row.Id).FirstAsync(stop);
        if (!clinic.Opening(needsDrill: false).IsOpen)
            return DrillResult.NotReady;
        if (await MoveAsync(context, clinic, clinic.DrillBegunAt, clock.GetUtcNow()) != 1)
            return DrillResult.AlreadyBegun;
        try
        {
            var result = await hold.RunAsync(stop);
            audit.Add(context, new AuditEntry(AuditActions.DrillBegun, nameof(ClinicDetails))
            {
                ActorId = actor?.UserId,
                ActorRole = actor?.Role,
                EntityId = clinic.Id,
            });
            await context.SaveChangesAsync(stop);
            return result;
        }
        catch
        {
            // A drill that could not be held is still due.
            await context.Clinics.Where(row => row.Id == clinic.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.DrillBegunAt, clinic.DrillBegunAt), CancellationToken.None);
            throw;
        }
    }

    private static Task<int> MoveAsync(ClinicDbContext context, ClinicDetails clinic, DateTimeOffset? from, DateTimeOffset to) =>
        context.Clinics.Where(row => row.Id == clinic.Id && row.DrillBegunAt == from)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DrillBegunAt, to), CancellationToken.None);
}
