using Clinic.Data.Identity;
using Clinic.Web.Account.SignIn;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.Password;

/// <summary>Asks again for the password of somebody who is signed in, so that a screen left open is not enough.</summary>
public sealed class PasswordCheck(SignInManager<ClinicUser> signIn, SignInTrail trail)
{
    /// <summary>Whether it matches. A wrong one counts as at sign-in, so that a screen left open is no place to try them.</summary>
    public async Task<bool> RunAsync(ClinicUser user, string password, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(user);
        var result = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (!result.Succeeded)
            await trail.RefuseAsync(user.Id, SignInTrail.Reason(result), stop);
        return result.Succeeded;
    }
}
