using System.Security.Claims;
using Clinic.Data.Identity;
using Clinic.Web.Account.Access;
using Clinic.Web.Account.SignIn;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.SecondFactor;

/// <summary>Turns the second step on once a code proves that the app holds the key. The session then counts as having passed it.</summary>
public sealed class ConfirmSecondFactor(
    SignInManager<ClinicUser> signIn, IValidator<SignInCodeForm> validator, AccountChange account)
{
    private const int RecoveryCodes = 10;

    /// <summary>Fresh recovery codes, to be shown this once; null where the code did not match.</summary>
    public async Task<IReadOnlyList<string>?> RunAsync(ClaimsPrincipal person, SignInCodeForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await validator.ValidateAndThrowAsync(form, stop);
        var users = signIn.UserManager;
        var user = await users.GetUserAsync(person);
        var code = form.Code!.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (user is null || !await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, code))
            return null;

        List<string> codes = [];
        if (!await account.RunAsync(user.Id, "second-factor-on", () => TurnOnAsync(users, user, codes), stop))
            return null;
        await signIn.SignInWithClaimsAsync(
            user, isPersistent: false, [new Claim(SecondFactorRequirement.ClaimType, SecondFactorRequirement.ClaimValue)]);
        return codes;
    }

    private static async Task<bool> TurnOnAsync(UserManager<ClinicUser> users, ClinicUser user, List<string> codes)
    {
        if (!(await users.SetTwoFactorEnabledAsync(user, true)).Succeeded)
            return false;
        codes.AddRange(await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) ?? []);
        return true;
    }
}
