using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.DataRequests;

/// <summary>Declines a request for deletion with a reason, which the person is told in plain words.</summary>
public sealed class DeclineDeletion(IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors, AuditTrail audit, TimeProvider clock)
{
    /// <summary>The reasons there are.</summary>
    public static IReadOnlyList<DeletionOutcome> Reasons { get; } =
        [DeletionOutcome.MustBeKept, DeletionOutcome.PersonUnclear, DeletionOutcome.CareGoesOn];

    public async Task<DataRequestResult> RunAsync(Guid requestId, DeletionOutcome reason, CancellationToken stop)
    {
        var actor = await actors.RequireAsync(Policies.Admin, stop);
        ArgumentOutOfRangeException.ThrowIfEqual(Reasons.Contains(reason), false, nameof(reason));
        await using var context = await contexts.CreateDbContextAsync(stop);
        var request = await context.DeletionRequests.SingleOrDefaultAsync(row => row.Id == requestId && row.HandledAt == null, stop);
        if (request is null)
            return DataRequestResult.NotOpen;
        (request.HandledAt, request.HandledBy, request.Outcome) = (clock.GetUtcNow(), actor.UserId, reason);
        audit.Add(context, new AuditEntry(AuditActions.DeletionDeclined, nameof(DeletionRequest))
        {
            ActorId = actor.UserId,
            ActorRole = actor.Role,
            EntityId = request.Id,
            PatientId = request.PatientId,
            Detail = reason.ToString(),
        });
        try
        {
            await context.SaveChangesAsync(stop);
            return DataRequestResult.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return DataRequestResult.NotOpen;
        }
    }
}
