using System.Security.Cryptography;
using System.Text.Json;
using Clinic.Data.Kiosks;
using Microsoft.AspNetCore.DataProtection;

namespace Clinic.Web.Account.Kiosk;

/// <summary>The cookie by which a device is known as a kiosk: signed and sealed, and of no use once staff revoke the device.</summary>
public sealed class KioskCookie(IDataProtectionProvider protection)
{
    public const string Name = "clinic-kiosk";

    /// <summary>As long as browsers keep a cookie at all; each start page begins it anew.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    private readonly IDataProtector protector = protection.CreateProtector("Clinic.Kiosk.v1");

    /// <summary>The mark of this device, or null.</summary>
    public KioskMark? Read(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.Cookies[Name] is not { Length: > 0 } text)
            return null;
        try
        {
            return JsonSerializer.Deserialize<KioskMark>(protector.Unprotect(text));
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException)
        {
            return null;
        }
    }

    public void Write(HttpContext context, KioskMark mark)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Append(Name, protector.Protect(JsonSerializer.Serialize(mark)), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            MaxAge = Kept,
        });
    }

    public static void Forget(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Delete(Name);
    }
}
