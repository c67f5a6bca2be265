using System.Security.Claims;
using System.Text.Encodings.Web;
using Clinic.Data.Identity;
using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace Clinic.Web.Account.SecondFactor;

/// <summary>The key for the authenticator app: as a picture to scan, and as text to type.</summary>
public sealed record AuthenticatorKey(string Spelled, string PictureSource);

/// <summary>
/// Makes, or shows again, the key that the person's app is to hold. Once a code confirmed it, it is never shown again.
/// </summary>
public sealed class SecondFactorSetup(SignInManager<ClinicUser> signIn)
{
    private const string Issuer = "Clinic";
    private const int PixelsEach = 5;
    private const int GroupOf = 4;

    public async Task<AuthenticatorKey?> RunAsync(ClaimsPrincipal person)
    {
        var users = signIn.UserManager;
        var user = await users.GetUserAsync(person);
        if (user is null or { TwoFactorEnabled: true })
            return null;
        var key = await users.GetAuthenticatorKeyAsync(user);
        if (string.IsNullOrEmpty(key))
        {
            // A new key changes the security stamp, which ends every session; not this one, which asked for it.
            await users.ResetAuthenticatorKeyAsync(user);
            await signIn.RefreshSignInAsync(user);
            key = await users.GetAuthenticatorKeyAsync(user);
        }

        return new AuthenticatorKey(Spell(key!), Draw(Address(user.Email!, key!)));
    }

    private static string Spell(string key) => string.Join(' ', key.Chunk(GroupOf).Select(group => new string(group)));

    private static string Address(string email, string key) =>
        $"otpauth://totp/{Issuer}:{UrlEncoder.Default.Encode(email)}?secret={key}&issuer={Issuer}&digits={AccountLimits.CodeDigits}";

    private static string Draw(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(data);
        return $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(PixelsEach))}";
    }
}
