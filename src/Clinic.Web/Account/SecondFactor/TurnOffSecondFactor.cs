using System.Security.Claims;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Web.Account.SignIn;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.SecondFactor;

/// <summary>
/// Turns the second step off and forgets the key of the app, as for a new phone. Staff are then led to set it up again
/// before they can do anything else.
/// </summary>
public sealed class TurnOffSecondFactor(SignInManager<ClinicUser> signIn, SignInTrail trail)
{
    public async Task RunAsync(ClaimsPrincipal person, CancellationToken stop)
    {
        var users = signIn.UserManager;
        var user = await users.GetUserAsync(person);
        if (user is null)
            return;
        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
        await trail.AddAsync(user.Id, AuditActions.UserChanged, "second-factor-off", stop);

        // Not a refresh: the session must no longer count as having passed a second step.
        await signIn.SignInAsync(user, isPersistent: false);
    }
}
