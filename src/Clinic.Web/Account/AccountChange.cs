using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;

namespace Clinic.Web.Account;

/// <summary>
/// Changes an account together with its line on the audit trail: both are in the database, or neither. It works on the
/// context that Identity's stores use, because they share its transaction.
/// </summary>
public sealed class AccountChange(ClinicDbContext context, AuditTrail audit)
{
    /// <summary>Whether it was done.</summary>
    /// <param name="userId">The account, whose owner changes it.</param>
    /// <param name="detail">What changes, as a code.</param>
    /// <param name="change">Changes it, or says that it can not.</param>
    /// <param name="stop">Stops the work.</param>
    public async Task<bool> RunAsync(Guid userId, string detail, Func<Task<bool>> change, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(change);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        if (!await change())
            return false;
        audit.Add(context, new AuditEntry(AuditActions.UserChanged, nameof(ClinicUser)) { ActorId = userId, EntityId = userId, Detail = detail });
        await context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return true;
    }
}
