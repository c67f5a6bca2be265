using System.Security.Claims;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Web.Account.SignIn;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.Password;

/// <summary>Gives an account a new password. Every other session of it ends, because the security stamp changes.</summary>
public sealed class ChangePassword(
    SignInManager<ClinicUser> signIn, IValidator<ChangePasswordForm> validator, SignInTrail trail)
{
    /// <summary>Whether the password was changed: not so where the present one did not match.</summary>
    public async Task<bool> RunAsync(ClaimsPrincipal person, ChangePasswordForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await validator.ValidateAndThrowAsync(form, stop);
        var users = signIn.UserManager;
        var user = await users.GetUserAsync(person);
        if (user is null || !(await users.ChangePasswordAsync(user, form.Current!, form.Chosen!)).Succeeded)
            return false;
        await OneTimePassword.UnmarkAsync(users, user);
        await trail.AddAsync(user.Id, AuditActions.UserChanged, "password", stop);
        await signIn.RefreshSignInAsync(user);
        return true;
    }
}
