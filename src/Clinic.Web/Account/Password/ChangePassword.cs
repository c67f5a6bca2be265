using System.Security.Claims;
using Clinic.Data.Identity;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.Password;

/// <summary>Gives an account a new password. Every other session of it ends, because the security stamp changes.</summary>
public sealed class ChangePassword(
    SignInManager<ClinicUser> signIn, IValidator<ChangePasswordForm> validator, PasswordCheck check, AccountChange account)
{
    /// <summary>Whether the password was changed: not so where the present one did not match, or was guessed at too often.</summary>
    public async Task<bool> RunAsync(ClaimsPrincipal person, ChangePasswordForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await validator.ValidateAndThrowAsync(form, stop);
        var users = signIn.UserManager;
        var user = await users.GetUserAsync(person);
        if (user is null || !await check.RunAsync(user, form.Current!, stop))
            return false;
        if (!await account.RunAsync(user.Id, "password", () => ChangeAsync(users, user, form), stop))
            return false;
        await signIn.RefreshSignInAsync(user);
        return true;
    }

    private static async Task<bool> ChangeAsync(UserManager<ClinicUser> users, ClinicUser user, ChangePasswordForm form)
    {
        if (!(await users.ChangePasswordAsync(user, form.Current!, form.Chosen!)).Succeeded)
            return false;
        await OneTimePassword.UnmarkAsync(users, user);
        return true;
    }
}
