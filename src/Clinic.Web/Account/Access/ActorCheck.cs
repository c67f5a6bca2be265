using System.Security.Claims;
using Clinic.Data;
using Clinic.Data.Identity;
using Clinic.Web.Account.Assisting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Clinic.Web.Account.Access;

/// <summary>
/// Asked by every use case before it does anything. A circuit lives for hours; whether its person still has the account,
/// the role and an unchanged security stamp is only known to the database.
/// </summary>
public sealed class ActorCheck(
    CurrentUser current,
    IAuthorizationService authorization,
    IDbContextFactory<ClinicDbContext> contexts,
    IOptions<IdentityOptions> identity)
{
    /// <summary>The actor, or null where the person may not act in this role, or may not any more.</summary>
    public async Task<Actor?> FindAsync(string role, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        return await FindAsync(context, role, stop);
    }

    /// <inheritdoc cref="FindAsync(string, CancellationToken)"/>
    public async Task<Actor?> FindAsync(ClinicDbContext context, string role, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var user = await current.ReadAsync();
        if (!Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
            return null;
        if (!(await authorization.AuthorizeAsync(user, role)).Succeeded)
            return null;
        var stamp = user.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        var (kiosk, staff) = (DeviceMarks.KioskOf(user), Assistance.StaffOf(user));
        return stamp is not null && await HolderAsync(context, id, role, stamp, stop) is { } holder
            && await IsInUseAsync(context, kiosk, stop) && await IsAtWorkAsync(context, staff, user, stop)
            ? new Actor(id, role) { SiteId = holder.SiteId, KioskId = kiosk, AssistedBy = staff }
            : null;
    }

    /// <summary>The actor, for a use case that a page of another role can never reach.</summary>
    /// <exception cref="ActorRefusedException">The person may not act in this role, or may not any more.</exception>
    public async Task<Actor> RequireAsync(string role, CancellationToken stop) =>
        await FindAsync(role, stop) ?? throw new ActorRefusedException();

    // A kiosk that staff revoked takes no answer more, whatever its cookies say.
    private static async Task<bool> IsInUseAsync(ClinicDbContext context, Guid? kiosk, CancellationToken stop) =>
        kiosk is null || await context.KioskDevices.AnyAsync(device => device.Id == kiosk && device.RevokedAt == null, stop);

    // Whoever enters a patient's answers must still be the clinician who began to.
    private static async Task<bool> IsAtWorkAsync(ClinicDbContext context, Guid? staff, ClaimsPrincipal user, CancellationToken stop) =>
        staff is not { } id || await HolderAsync(context, id, ClinicRoles.Clinician, user.FindFirstValue(Assistance.StaffStamp) ?? "", stop) is not null;

    private static Task<Holder?> HolderAsync(ClinicDbContext context, Guid id, string role, string stamp, CancellationToken stop) =>
        context.Users
            .Where(user => user.Id == id && user.SecurityStamp == stamp && user.DeactivatedAt == null
                && context.UserRoles.Any(link => link.UserId == user.Id
                    && context.Roles.Any(r => r.Id == link.RoleId && r.Name == role)))
            .Select(user => new Holder(user.SiteId))
            .SingleOrDefaultAsync(stop);

    private sealed record Holder(Guid? SiteId);
}
