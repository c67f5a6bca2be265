using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Clinic.Web.Account.Assisting;

/// <summary>Keeps the ticket of assisted entry in the browser, signed and sealed.</summary>
public sealed class AssistCookie(IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Name = "clinic-assist";

    /// <summary>Longer than any sitting: reading out the whole intake takes an hour.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    private readonly IDataProtector protector = protection.CreateProtector("Clinic.Assist.v1");

    /// <summary>The ticket of this browser, or null.</summary>
    public AssistTicket? Read(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.Cookies[Name] is not { Length: > 0 } text)
            return null;
        try
        {
            var ticket = JsonSerializer.Deserialize<AssistTicket>(protector.Unprotect(text));
            return ticket is not null && ticket.Until > clock.GetUtcNow() ? ticket : null;
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException)
        {
            return null;
        }
    }

    public void Write(HttpContext context, Guid staffId, Guid patientId, string back)
    {
        ArgumentNullException.ThrowIfNull(context);
        var ticket = new AssistTicket(staffId, patientId, back, clock.GetUtcNow() + Longest);
        context.Response.Cookies.Append(Name, protector.Protect(JsonSerializer.Serialize(ticket)), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
        });
    }

    public static void Forget(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Delete(Name);
    }
}
