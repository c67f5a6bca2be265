using Clinic.Data.Identity;
using Clinic.Web.Account.Password;
using Clinic.Web.Account.Preferences;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.SignIn;

/// <summary>
/// The first step of signing in. An unknown e-mail, a wrong password, a resting and a deactivated account get the same
/// answer, so that nobody learns who is a patient here.
/// </summary>
public sealed class SignInWithPassword(
    SignInManager<ClinicUser> signIn,
    IValidator<SignInForm> validator,
    SignInTrail trail,
    BringLanguage language,
    AccountWords words,
    TimeProvider clock)
{
    public async Task<SignInOutcome> RunAsync(SignInForm form, string? back, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await validator.ValidateAndThrowAsync(form, stop);
        var users = signIn.UserManager;
        var user = await users.FindByEmailAsync(form.Email!.Trim());
        if (user is null)
        {
            // As much work as for an account that exists.
            users.PasswordHasher.HashPassword(new ClinicUser(), form.Password!);
            return new SignInOutcome.Refused(words.SignInRefused);
        }

        if (await OneTimePassword.HasExpiredAsync(users, user, clock.GetUtcNow()))
            return await RefuseExpiredAsync(user, form.Password!, stop);
        var result = await signIn.PasswordSignInAsync(user, form.Password!, isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor)
            return new SignInOutcome.GoOn(WithBack(AccountPaths.SignInCode, back));
        await trail.AddAsync(user.Id, result, stop);
        if (result.Succeeded)
            language.Run(signIn.Context, user.Language);
        return result.Succeeded
            ? new SignInOutcome.GoOn(AccountPaths.AfterSignIn(await users.GetRolesAsync(user), back))
            : new SignInOutcome.Refused(words.SignInRefused);
    }

    private async Task<SignInOutcome> RefuseExpiredAsync(ClinicUser user, string password, CancellationToken stop)
    {
        var result = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        await trail.RefuseAsync(user.Id, result.Succeeded ? "one-time-password-expired" : SignInTrail.Reason(result), stop);
        return new SignInOutcome.Refused(result.Succeeded ? words.SignInExpired : words.SignInRefused);
    }

    internal static string WithBack(string path, string? back) =>
        AccountPaths.IsOurs(back) ? $"{path}?{AccountPaths.ReturnParameter}={Uri.EscapeDataString(back!)}" : path;
}
