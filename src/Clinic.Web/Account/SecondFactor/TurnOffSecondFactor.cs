using System.Security.Claims;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Web.Account.SignIn;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.SecondFactor;

/// <summary>
/// Turns the second step off and forgets the key of the app, as for a new phone. It asks for the password, because a screen
/// left open must not be enough. Staff are then led to set it up again
/// before they can do anything else.
/// </summary>
public sealed class TurnOffSecondFactor(
    SignInManager<ClinicUser> signIn, IValidator<TurnOffSecondFactorForm> validator, SignInTrail trail)
{
    /// <summary>Whether it was turned off: not so where the password did not match, or was guessed at too often.</summary>
    public async Task<bool> RunAsync(ClaimsPrincipal person, TurnOffSecondFactorForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await validator.ValidateAndThrowAsync(form, stop);
        var users = signIn.UserManager;
        var user = await users.GetUserAsync(person);
        if (user is null || !await KnowsPasswordAsync(user, form.Password!, stop))
            return false;
        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
        await trail.AddAsync(user.Id, AuditActions.UserChanged, "second-factor-off", stop);

        // Not a refresh: the session must no longer count as having passed a second step.
        await signIn.SignInAsync(user, isPersistent: false);
        return true;
    }

    // A wrong password counts as at sign-in, so that a screen left open is no place to try them.
    private async Task<bool> KnowsPasswordAsync(ClinicUser user, string password, CancellationToken stop)
    {
        var result = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (!result.Succeeded)
            await trail.RefuseAsync(user.Id, SignInTrail.Reason(result), stop);
        return result.Succeeded;
    }
}
