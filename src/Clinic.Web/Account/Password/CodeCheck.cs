using Clinic.Data.Identity;
using Clinic.Web.Account.SignIn;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.Password;

/// <summary>Asks somebody who is signed in for the code of their app again.</summary>
public sealed class CodeCheck(UserManager<ClinicUser> users, SignInTrail trail)
{
    /// <summary>Whether it matches. A wrong one counts as at sign-in; spaces and dashes do not matter.</summary>
    public async Task<bool> RunAsync(ClinicUser user, string code, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(code);
        if (await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, Digits(code)))
            return true;
        await users.AccessFailedAsync(user);
        await trail.RefuseAsync(user.Id, "code-no-match", stop);
        return false;
    }

    /// <summary>A code as Identity knows it.</summary>
    public static string Digits(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
    }
}
