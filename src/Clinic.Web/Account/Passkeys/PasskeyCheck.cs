using Clinic.Data.Identity;
using Clinic.Web.Account.SignIn;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.Passkeys;

/// <summary>Judges what a browser answered when it was asked for a passkey of somebody who is signed in.</summary>
public sealed class PasskeyCheck(SignInManager<ClinicUser> signIn, IPasskeyHandler<ClinicUser> passkeys, SignInTrail trail)
{
    /// <summary>Whether it is theirs and answers the question. A wrong one counts as a wrong password at sign-in does.</summary>
    /// <param name="user">Whose it has to be.</param>
    /// <param name="question">What was asked; null where what came back answers nothing that was asked here.</param>
    /// <param name="credential">What the browser says, in the JSON of WebAuthn.</param>
    /// <param name="stop">Stops the work.</param>
    public async Task<bool> RunAsync(ClinicUser user, string? question, string credential, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(user);
        var users = signIn.UserManager;
        if (await users.IsLockedOutAsync(user))
        {
            await trail.RefuseAsync(user.Id, "locked-out", stop);
            return false;
        }

        if (question is not null && await IsAnswerAsync(user, question, credential))
        {
            await users.ResetAccessFailedCountAsync(user);
            return true;
        }

        await users.AccessFailedAsync(user);
        await trail.RefuseAsync(user.Id, "passkey-no-match", stop);
        return false;
    }

    private async Task<bool> IsAnswerAsync(ClinicUser user, string question, string credential)
    {
        var result = await passkeys.PerformAssertionAsync(new PasskeyAssertionContext
        {
            HttpContext = signIn.Context,
            CredentialJson = credential,
            AssertionState = question,
        });

        // Its counter is kept, by which a copied device is noticed.
        return result.Succeeded && result.User.Id == user.Id && (await signIn.UserManager.AddOrUpdatePasskeyAsync(user, result.Passkey)).Succeeded;
    }
}
