using System.Security.Claims;
using Clinic.Data.Identity;
using Clinic.Web.Account.Password;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.SecondFactor;

/// <summary>
/// Turns the second step off and forgets the key of the app, as for a new phone. It asks for the password, because a screen
/// left open must not be enough. Staff are then led to set it up again before they can do anything else.
/// </summary>
public sealed class TurnOffSecondFactor(
    SignInManager<ClinicUser> signIn, IValidator<TurnOffSecondFactorForm> validator, PasswordCheck check, AccountChange account)
{
    /// <summary>Whether it was turned off: not so where the password did not match, or was guessed at too often.</summary>
    public async Task<bool> RunAsync(ClaimsPrincipal person, TurnOffSecondFactorForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await validator.ValidateAndThrowAsync(form, stop);
        var users = signIn.UserManager;
        var user = await users.GetUserAsync(person);
        if (user is null || !await check.RunAsync(user, form.Password!, stop))
            return false;
        if (!await account.RunAsync(user.Id, "second-factor-off", () => TurnOffAsync(users, user), stop))
            return false;

        // Not a refresh: the session must no longer count as having passed a second step.
        await signIn.SignInAsync(user, isPersistent: false);
        return true;
    }

    private static async Task<bool> TurnOffAsync(UserManager<ClinicUser> users, ClinicUser user) =>
        (await users.SetTwoFactorEnabledAsync(user, false)).Succeeded && (await users.ResetAuthenticatorKeyAsync(user)).Succeeded;
}
