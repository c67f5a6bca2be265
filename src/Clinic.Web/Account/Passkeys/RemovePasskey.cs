using System.Buffers.Text;
using System.Security.Claims;
using Clinic.Data.Identity;
using Clinic.Web.Account.Password;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.Passkeys;

/// <summary>Forgets a passkey. Every other session ends, because one of them may be on the device that was lost.</summary>
public sealed class RemovePasskey(
    SignInManager<ClinicUser> signIn, IValidator<RemovePasskeyForm> validator, PasswordCheck check, AccountChange account)
{
    /// <summary>Whether it is gone: not so where the password did not match, or was guessed at too often.</summary>
    public async Task<bool> RunAsync(ClaimsPrincipal person, RemovePasskeyForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await validator.ValidateAndThrowAsync(form, stop);
        var users = signIn.UserManager;
        if (await users.GetUserAsync(person) is not { } user || !await check.RunAsync(user, form.Password!, stop))
            return false;
        if (Read(form.Id) is not { } id || await users.GetPasskeyAsync(user, id) is null)
            return true;
        if (!await account.RunAsync(user.Id, "passkey-removed", () => RemoveAsync(users, user, id), stop))
            return false;
        await signIn.RefreshSignInAsync(user);
        return true;
    }

    private static async Task<bool> RemoveAsync(UserManager<ClinicUser> users, ClinicUser user, byte[] id) =>
        (await users.RemovePasskeyAsync(user, id)).Succeeded && (await users.UpdateSecurityStampAsync(user)).Succeeded;

    private static byte[]? Read(string? id) => id is { Length: > 0 } && Base64Url.IsValid(id) ? Base64Url.DecodeFromChars(id) : null;
}
