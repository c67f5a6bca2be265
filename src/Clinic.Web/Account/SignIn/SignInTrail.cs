using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Account.SignIn;

/// <summary>Writes to the audit trail who came in, and who was refused and why.</summary>
public sealed class SignInTrail(IDbContextFactory<ClinicDbContext> contexts, AuditTrail audit)
{
    public Task AddAsync(Guid userId, SignInResult result, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Succeeded ? AddAsync(userId, AuditActions.SignedIn, null, stop) : RefuseAsync(userId, Reason(result), stop);
    }

    public Task RefuseAsync(Guid userId, string reason, CancellationToken stop) => AddAsync(userId, AuditActions.SignInRefused, reason, stop);

    public async Task AddAsync(Guid userId, string action, string? detail, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        audit.Add(context, new AuditEntry(action, nameof(ClinicUser)) { ActorId = userId, EntityId = userId, Detail = detail });
        await context.SaveChangesAsync(stop);
    }

    /// <summary>Why it was refused, as a code.</summary>
    public static string Reason(SignInResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.IsLockedOut)
            return "locked-out";
        return result.IsNotAllowed ? "deactivated" : "no-match";
    }
}
