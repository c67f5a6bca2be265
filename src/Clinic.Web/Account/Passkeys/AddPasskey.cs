using System.Security.Claims;
using Clinic.Data.Identity;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.Passkeys;

/// <summary>Adds the passkey that a browser made, where it is the one that was asked for.</summary>
public sealed class AddPasskey(
    SignInManager<ClinicUser> signIn, IPasskeyHandler<ClinicUser> passkeys, PasskeyTickets tickets, PasskeyNames names,
    AccountChange account, TimeProvider clock)
{
    /// <summary>Why it was not added; null where it was.</summary>
    public async Task<PasskeyProblem?> RunAsync(ClaimsPrincipal person, string? ticket, string? credential, CancellationToken stop)
    {
        var users = signIn.UserManager;
        if (await users.GetUserAsync(person) is not { } user || tickets.Open(user, ticket) is not { } asked)
            return PasskeyProblem.Expired;
        if (string.IsNullOrWhiteSpace(credential))
            return PasskeyProblem.NoAnswer;
        var result = await passkeys.PerformAttestationAsync(new PasskeyAttestationContext
        {
            HttpContext = signIn.Context,
            CredentialJson = credential,
            AttestationState = asked.State,
        });
        if (!result.Succeeded)
            return PasskeyProblem.NotTaken;
        var passkey = Name(result.Passkey, names.Seal(user.Id, asked.Name));
        var isAdded = await account.RunAsync(
            user.Id, "passkey-added", async () => (await users.AddOrUpdatePasskeyAsync(user, passkey)).Succeeded, stop);
        return isAdded ? null : PasskeyProblem.NotTaken;
    }

    // Made anew, because the framework dates a passkey by a clock of its own.
    private UserPasskeyInfo Name(UserPasskeyInfo made, string name) =>
        new(made.CredentialId, made.PublicKey, clock.GetUtcNow(), made.SignCount, made.Transports, made.IsUserVerified,
            made.IsBackupEligible, made.IsBackedUp, made.AttestationObject, made.ClientDataJson)
        {
            Name = name,
        };
}
