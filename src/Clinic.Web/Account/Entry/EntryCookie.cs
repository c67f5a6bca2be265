using System.Security.Cryptography;
using System.Text.Json;
using Clinic.Data.Entry;
using Microsoft.AspNetCore.DataProtection;

namespace Clinic.Web.Account.Entry;

/// <summary>The cookie a link or a typed code is exchanged for at once. It is sent to the door alone, and no script reads it.</summary>
public sealed class EntryCookie(IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Name = "clinic-entry";

    /// <summary>How long somebody may take to enter the date of birth.</summary>
    private static readonly TimeSpan AtTheDoor = TimeSpan.FromMinutes(30);

    private readonly IDataProtector protector = protection.CreateProtector("Clinic.Entry.v1");

    /// <summary>The ticket of this device, or null.</summary>
    public EntryTicket? Read(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.Cookies[Name] is not { Length: > 0 } text)
            return null;
        try
        {
            var ticket = JsonSerializer.Deserialize<EntryTicket>(protector.Unprotect(text));
            return ticket is not null && ticket.Until > clock.GetUtcNow() ? ticket : null;
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Remembers which code was brought.</summary>
    public void Write(HttpContext context, Guid codeId, bool byLink) =>
        Write(context, new EntryTicket(codeId, null, byLink, clock.GetUtcNow() + AtTheDoor));

    /// <summary>Remembers the way back.</summary>
    public void WriteWay(HttpContext context, EntryTicket ticket, string way) =>
        Write(context, ticket with { Way = way, Until = clock.GetUtcNow() + EntryLimits.Return });

    public static void Forget(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Delete(Name, new CookieOptions { Path = EntryPaths.Enter });
    }

    private void Write(HttpContext context, EntryTicket ticket)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Append(Name, protector.Protect(JsonSerializer.Serialize(ticket)), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = EntryPaths.Enter,
            Expires = ticket.Way is null ? null : ticket.Until,
        });
    }
}
