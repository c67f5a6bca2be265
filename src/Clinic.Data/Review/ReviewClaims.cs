using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Review;

/// <summary>Claims, assigns and releases cases: one conditional update whose row count decides, and the audit row with it.</summary>
public sealed class ReviewClaims(AuditTrail audit, TimeProvider clock)
{
    /// <returns>True for exactly one of any number of clinicians who try at once.</returns>
    public async Task<bool> TryClaimAsync(ClinicDbContext context, Guid caseId, Guid clinicianId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var now = clock.GetUtcNow();
        var free = context.ReviewCases.Where(row => row.Id == caseId && row.Status == CaseStatus.Waiting);
        return await ChangeAsync(
            context,
            AuditActions.CaseClaimed,
            caseId,
            clinicianId,
            () => free.ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.Status, CaseStatus.Claimed)
                    .SetProperty(row => row.OwnerId, clinicianId)
                    .SetProperty(row => row.ClaimedAt, now)
                    .SetProperty(row => row.Version, Guid.NewGuid()),
                stop),
            stop);
    }

    /// <summary>Gives a claim back to the queue.</summary>
    /// <returns>Whether the clinician held it.</returns>
    public async Task<bool> ReleaseAsync(ClinicDbContext context, Guid caseId, Guid clinicianId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var held = context.ReviewCases.Where(row =>
            row.Id == caseId && row.Status == CaseStatus.Claimed && row.OwnerId == clinicianId);
        return await ChangeAsync(
            context,
            AuditActions.ClaimReleased,
            caseId,
            clinicianId,
            () => held.ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.Status, CaseStatus.Waiting)
                    .SetProperty(row => row.OwnerId, (Guid?)null)
                    .SetProperty(row => row.ClaimedAt, (DateTimeOffset?)null)
                    .SetProperty(row => row.Version, Guid.NewGuid()),
                stop),
            stop);
    }

    /// <summary>
    /// Gives back every case that somebody holds who is not to work on cases any more. Adds the audit rows to the context;
    /// the caller saves, in the transaction in which this was called.
    /// </summary>
    /// <param name="context">Where the cases lie.</param>
    /// <param name="clinicianId">Who holds them.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="stop">Stops it.</param>
    public async Task ReleaseAllAsync(ClinicDbContext context, Guid clinicianId, (Guid Id, string Role) by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var held = context.ReviewCases.Where(row => row.Status == CaseStatus.Claimed && row.OwnerId == clinicianId);
        var ids = await held.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(stop);
        foreach (var id in ids)
        {
            var changed = await held.Where(row => row.Id == id).ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.Status, CaseStatus.Waiting)
                    .SetProperty(row => row.OwnerId, (Guid?)null)
                    .SetProperty(row => row.ClaimedAt, (DateTimeOffset?)null)
                    .SetProperty(row => row.Version, Guid.NewGuid()),
                stop);
            if (changed == 1)
            {
                audit.Add(context, new AuditEntry(AuditActions.ClaimReleased, nameof(ReviewCase))
                {
                    ActorId = by.Id,
                    ActorRole = by.Role,
                    EntityId = id,
                    Detail = $"from={clinicianId:N}",
                });
            }
        }
    }

    /// <summary>Gives an undecided case to a colleague, whoever holds it, if that is still who the person who assigns has seen.</summary>
    /// <param name="context">Where the case lies.</param>
    /// <param name="assignment">Which case goes from whom to whom.</param>
    /// <param name="clinicianId">Who assigns.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>False where the case is decided, or somebody else holds it by now; nothing is changed then.</returns>
    public async Task<bool> TryAssignAsync(ClinicDbContext context, CaseAssignment assignment, Guid clinicianId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(assignment);
        var now = clock.GetUtcNow();
        var (caseId, from, to) = assignment;
        var asSeen = context.ReviewCases.Where(row => row.Id == caseId && row.Status != CaseStatus.Decided && row.OwnerId == from);
        return await ChangeAsync(
            context,
            AuditActions.CaseAssigned,
            caseId,
            clinicianId,
            () => asSeen.ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.Status, CaseStatus.Claimed)
                    .SetProperty(row => row.OwnerId, to)
                    .SetProperty(row => row.ClaimedAt, now)
                    .SetProperty(row => row.Version, Guid.NewGuid()),
                stop),
            stop,
            from is { } before ? $"to={to:N};from={before:N}" : $"to={to:N}");
    }

    private async Task<bool> ChangeAsync(
        ClinicDbContext context, string action, Guid caseId, Guid clinicianId, Func<Task<int>> change, CancellationToken stop, string? detail = null)
    {
        var own = context.Database.CurrentTransaction is null ? await context.Database.BeginTransactionAsync(stop) : null;
        await using (own)
        {
            if (await change() != 1)
            {
                return false;
            }

            audit.Add(context, new AuditEntry(action, nameof(ReviewCase))
            {
                ActorId = clinicianId,
                ActorRole = Identity.ClinicRoles.Clinician,
                EntityId = caseId,
                Detail = detail,
            });
            await context.SaveChangesAsync(stop);
            if (own is not null)
            {
                await own.CommitAsync(stop);
            }
        }

        return true;
    }
}

/// <summary>A case that goes to a colleague.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="From">Who held it when the person who assigns looked; null for nobody.</param>
/// <param name="To">Who gets it.</param>
public sealed record CaseAssignment(Guid CaseId, Guid? From, Guid To);
