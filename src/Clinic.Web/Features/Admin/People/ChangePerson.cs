using System.Data;
using System.Data.Common;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Review;
using Clinic.Web.Account.Access;
using Clinic.Web.Account.Password;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.People;

/// <summary>
/// Changes the account of another member of staff: role, access, password, second factor. Whatever it is, the person's
/// sessions end, and there is always an admin left who can sign in. Who does not work on cases any more gives back those they
/// held.
/// </summary>
public sealed class ChangePerson(ActorCheck actors, AuditTrail audit, TimeProvider clock, IServiceScopeFactory scopes)
{
    private const string SerializationFailure = "40001";

    public async Task<PersonChangeResult> RunAsync(Guid personId, PersonChange change, CancellationToken stop)
    {
        var actor = await actors.RequireAsync(Policies.Admin, stop);
        if (actor.UserId == personId)
            return PersonChangeResult.OwnAccount;
        try
        {
            return await ChangeAsync(actor, personId, change, stop);
        }
        catch (Exception fault) when (IsCollision(fault) || IsCollision(fault.InnerException))
        {
            return PersonChangeResult.Collision;
        }
    }

    private async Task<PersonChangeResult> ChangeAsync(Actor actor, Guid personId, PersonChange change, CancellationToken stop)
    {
        // Identity works on the context of a scope, and a circuit's scope lives for hours: this gets one of its own.
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ClinicDbContext>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>();

        // Two admins who remove each other at the same moment must not both succeed.
        await using var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
        var user = await users.Users.SingleOrDefaultAsync(row => row.Id == personId, stop);
        if (user is null || await RoleOfStaffAsync(users, user) is not { } role)
            return PersonChangeResult.Unknown;
        if (TakesAnAdminAway(change, role) && !await AnotherAdminAsync(context, personId, stop))
            return PersonChangeResult.LastAdmin;
        var password = await ApplyAsync(users, user, role, change);
        if (change is PersonChange.Lock or PersonChange.MakeAdmin)
            await scope.ServiceProvider.GetRequiredService<ReviewClaims>().ReleaseAllAsync(context, personId, (actor.UserId, actor.Role), stop);
        audit.Add(context, new AuditEntry(Action(change), nameof(ClinicUser))
        {
            ActorId = actor.UserId,
            ActorRole = actor.Role,
            EntityId = personId,
            Detail = Code(change),
        });
        await context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return new PersonChangeResult.Done(password);
    }

    private static bool IsCollision(Exception? fault) =>
        fault is DbUpdateException or DbException { SqlState: SerializationFailure };

    private static async Task<string?> RoleOfStaffAsync(UserManager<ClinicUser> users, ClinicUser user)
    {
        var roles = await users.GetRolesAsync(user);
        return roles.Contains(ClinicRoles.Admin) ? ClinicRoles.Admin : roles.FirstOrDefault(role => role == ClinicRoles.Clinician);
    }

    private static bool TakesAnAdminAway(PersonChange change, string role) =>
        role == ClinicRoles.Admin && change is PersonChange.MakeClinician or PersonChange.Lock;

    private static Task<bool> AnotherAdminAsync(ClinicDbContext context, Guid personId, CancellationToken stop) =>
        context.UserRoles.AnyAsync(
            link => link.UserId != personId
                && context.Roles.Any(role => role.Id == link.RoleId && role.Name == ClinicRoles.Admin)
                && context.Users.Any(user => user.Id == link.UserId && user.DeactivatedAt == null),
            stop);

    private async Task<string?> ApplyAsync(UserManager<ClinicUser> users, ClinicUser user, string role, PersonChange change)
    {
        var password = change == PersonChange.ResetPassword ? OneTimePassword.Create() : null;
        Check(change switch
        {
            PersonChange.MakeClinician => await MoveAsync(users, user, role, ClinicRoles.Clinician),
            PersonChange.MakeAdmin => await MoveAsync(users, user, role, ClinicRoles.Admin),
            PersonChange.Lock => await SetLockedAsync(users, user, user.DeactivatedAt ?? clock.GetUtcNow()),
            PersonChange.Unlock => await SetLockedAsync(users, user, since: null),
            PersonChange.ResetPassword => await GivePasswordAsync(users, user, password!),
            PersonChange.ResetSecondFactor => await ForgetSecondFactorAsync(users, user),
        });
        Check(await users.UpdateSecurityStampAsync(user));
        return password;
    }

    private static async Task<IdentityResult> MoveAsync(UserManager<ClinicUser> users, ClinicUser user, string from, string to)
    {
        if (from == to)
            return IdentityResult.Success;
        Check(await users.RemoveFromRoleAsync(user, from));
        return await users.AddToRoleAsync(user, to);
    }

    private static async Task<IdentityResult> SetLockedAsync(UserManager<ClinicUser> users, ClinicUser user, DateTimeOffset? since)
    {
        user.DeactivatedAt = since;
        if (since is null)
            Check(await users.SetLockoutEndDateAsync(user, null));
        return await users.UpdateAsync(user);
    }

    private async Task<IdentityResult> GivePasswordAsync(UserManager<ClinicUser> users, ClinicUser user, string password)
    {
        await ForgetPasskeysAsync(users, user);
        return await OneTimePassword.GiveAsync(users, user, password, clock.GetUtcNow());
    }

    private static async Task<IdentityResult> ForgetSecondFactorAsync(UserManager<ClinicUser> users, ClinicUser user)
    {
        await ForgetPasskeysAsync(users, user);
        Check(await users.ResetAuthenticatorKeyAsync(user));
        return await users.SetTwoFactorEnabledAsync(user, false);
    }

    // A passkey stands for password and code both: where either has to be given anew, it may be on the device that was lost.
    private static async Task ForgetPasskeysAsync(UserManager<ClinicUser> users, ClinicUser user)
    {
        foreach (var passkey in await users.GetPasskeysAsync(user))
            Check(await users.RemovePasskeyAsync(user, passkey.CredentialId));
    }

    // Identity reports a row that somebody else changed as a result, not as an exception.
    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new DbUpdateConcurrencyException("The account was changed meanwhile.");
    }

    private static string Action(PersonChange change) => change switch
    {
        PersonChange.Lock => AuditActions.UserDeactivated,
        PersonChange.MakeClinician or PersonChange.MakeAdmin or PersonChange.Unlock or PersonChange.ResetPassword
            or PersonChange.ResetSecondFactor => AuditActions.UserChanged,
    };

    private static string Code(PersonChange change) => change switch
    {
        PersonChange.MakeClinician => "role:Clinician",
        PersonChange.MakeAdmin => "role:Admin",
        PersonChange.Lock => "locked",
        PersonChange.Unlock => "unlocked",
        PersonChange.ResetPassword => "password-reset",
        PersonChange.ResetSecondFactor => "second-factor-reset",
    };
}
