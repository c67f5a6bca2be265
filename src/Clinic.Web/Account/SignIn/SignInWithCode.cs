using Clinic.Data.Identity;
using Clinic.Web.Account.Password;
using Clinic.Web.Account.Preferences;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.SignIn;

/// <summary>The second step of signing in, after the right password.</summary>
public sealed class SignInWithCode(
    SignInManager<ClinicUser> signIn, IValidator<SignInCodeForm> validator, SignInTrail trail, BringLanguage language, UsedCodes used, AccountWords words)
{
    public async Task<SignInOutcome> RunAsync(SignInCodeForm form, CodeKind kind, string? back, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await validator.ValidateAndThrowAsync(form, stop);
        var user = await signIn.GetTwoFactorAuthenticationUserAsync();
        if (user is null)
            return new SignInOutcome.GoOn(SignInWithPassword.WithBack(AccountPaths.SignIn, back));

        var result = await TryAsync(form.Code!.Replace(" ", "", StringComparison.Ordinal), kind);
        await trail.AddAsync(user.Id, result, stop);
        if (result.Succeeded)
        {
            if (kind == CodeKind.Authenticator)
                await used.NoteAsync(user, form.Code!);
            language.Run(signIn.Context, user.Language);
            return new SignInOutcome.GoOn(AccountPaths.AfterSignIn(await signIn.UserManager.GetRolesAsync(user), back));
        }

        if (result.IsLockedOut)
            return new SignInOutcome.GoOn(AccountPaths.Locked);
        return new SignInOutcome.Refused(kind == CodeKind.Recovery ? words.RecoveryCodeRefused : words.CodeRefused);
    }

    private Task<SignInResult> TryAsync(string code, CodeKind kind) => kind switch
    {
        CodeKind.Authenticator => signIn.TwoFactorAuthenticatorSignInAsync(
            code.Replace("-", "", StringComparison.Ordinal), isPersistent: false, rememberClient: false),
        CodeKind.Recovery => signIn.TwoFactorRecoveryCodeSignInAsync(code),
    };
}
