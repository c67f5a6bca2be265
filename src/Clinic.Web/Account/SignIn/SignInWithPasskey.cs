using System.Buffers.Text;
using System.Security.Claims;
using System.Text.Json;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Web.Account.Access;
using Clinic.Web.Account.Passkeys;
using Clinic.Web.Account.Preferences;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.SignIn;

/// <summary>
/// Signs in with a passkey, which is both steps in one: its device asked who holds it. An unknown passkey, a wrong answer, a
/// resting and a deactivated account get the same answer.
/// </summary>
public sealed class SignInWithPasskey(
    SignInManager<ClinicUser> signIn, IPasskeyHandler<ClinicUser> passkeys, PasskeyQuestions questions, SignInTrail trail,
    BringLanguage language, AccountWords words)
{
    /// <param name="question">What was asked, as it was given out.</param>
    /// <param name="credential">What the browser says, in the JSON of WebAuthn.</param>
    /// <param name="back">Where the person was stopped.</param>
    /// <param name="stop">Stops the work.</param>
    public async Task<SignInOutcome> RunAsync(string? question, string? credential, string? back, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(credential))
            return new SignInOutcome.Refused(words.PasskeyNotGiven);
        if (questions.Take(question) is not { } state)
            return new SignInOutcome.Refused(words.PasskeyExpired);
        var result = await passkeys.PerformAssertionAsync(new PasskeyAssertionContext
        {
            HttpContext = signIn.Context,
            CredentialJson = credential,
            AssertionState = state,
        });
        if (!result.Succeeded)
            return await CountAsync(credential, stop);
        if (await RefusalAsync(result.User) is { } reason)
        {
            await trail.RefuseAsync(result.User.Id, reason, stop);
            return new SignInOutcome.Refused(words.PasskeyRefused);
        }

        return await EnterAsync(result.User, result.Passkey, back, stop);
    }

    private async Task<SignInOutcome> EnterAsync(ClinicUser user, UserPasskeyInfo passkey, string? back, CancellationToken stop)
    {
        var users = signIn.UserManager;

        // Its counter is kept, by which a copied device is noticed.
        if (!(await users.AddOrUpdatePasskeyAsync(user, passkey)).Succeeded)
            return new SignInOutcome.Refused(words.PasskeyRefused);
        await users.ResetAccessFailedCountAsync(user);
        await signIn.SignInWithClaimsAsync(
            user, isPersistent: false, [new Claim(SecondFactorRequirement.ClaimType, SecondFactorRequirement.ClaimValue)]);
        await trail.AddAsync(user.Id, AuditActions.SignedIn, "passkey", stop);
        language.Run(signIn.Context, user.Language);
        return new SignInOutcome.GoOn(AccountPaths.AfterSignIn(await users.GetRolesAsync(user), back));
    }

    private async Task<string?> RefusalAsync(ClinicUser user)
    {
        if (!await signIn.CanSignInAsync(user))
            return "deactivated";
        return await signIn.UserManager.IsLockedOutAsync(user) ? "locked-out" : null;
    }

    // A wrong answer under somebody's passkey counts as a wrong password of theirs does.
    private async Task<SignInOutcome> CountAsync(string credential, CancellationToken stop)
    {
        if (IdOf(credential) is { } id && await signIn.UserManager.FindByPasskeyIdAsync(id) is { } user)
        {
            await signIn.UserManager.AccessFailedAsync(user);
            await trail.RefuseAsync(user.Id, "passkey-no-match", stop);
        }

        return new SignInOutcome.Refused(words.PasskeyRefused);
    }

    private static byte[]? IdOf(string credential)
    {
        try
        {
            using var document = JsonDocument.Parse(credential);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("id", out var id) && id is { ValueKind: JsonValueKind.String }
                && id.GetString() is { Length: > 0 } text && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
