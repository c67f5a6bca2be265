using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Review;

/// <summary>Claims and releases cases: one conditional update whose row count decides, and the audit row with it.</summary>
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

    private async Task<bool> ChangeAsync(
        ClinicDbContext context, string action, Guid caseId, Guid clinicianId, Func<Task<int>> change, CancellationToken stop)
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
