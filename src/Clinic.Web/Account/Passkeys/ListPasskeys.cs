using System.Buffers.Text;
using System.Security.Claims;
using Clinic.Data.Identity;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.Passkeys;

/// <summary>Lists the passkeys of the person's own account.</summary>
public sealed class ListPasskeys(UserManager<ClinicUser> users, PasskeyNames names)
{
    public async Task<PasskeyList> RunAsync(ClaimsPrincipal person)
    {
        if (await users.GetUserAsync(person) is not { } user)
            return new PasskeyList(HasPassword: false, NeedsCode: false, []);
        var rows = from passkey in await users.GetPasskeysAsync(user)
                   orderby passkey.CreatedAt
                   select new PasskeyRow(Base64Url.EncodeToString(passkey.CredentialId), names.Open(user.Id, passkey.Name) ?? "", passkey.CreatedAt);
        return new PasskeyList(user.PasswordHash is not null, user.TwoFactorEnabled, [.. rows]);
    }
}
