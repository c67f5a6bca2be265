using System.Security.Cryptography;
using System.Text.Json;
using Clinic.Data.Identity;
using Microsoft.AspNetCore.DataProtection;

namespace Clinic.Web.Account.Passkeys;

/// <summary>Seals tickets, and opens those of an account that still count.</summary>
public sealed class PasskeyTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector protector = protection.CreateProtector("Clinic.Passkeys.v1");

    public string Seal(ClinicUser user, string name, string state)
    {
        ArgumentNullException.ThrowIfNull(user);
        return protector.Protect(JsonSerializer.Serialize(new PasskeyTicket(user.Id, name, state, clock.GetUtcNow() + AccountLimits.PasskeyAnswer)));
    }

    /// <summary>Null where it is none, belongs to somebody else, or is too old.</summary>
    public PasskeyTicket? Open(ClinicUser user, string? text)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (string.IsNullOrEmpty(text))
            return null;
        try
        {
            var ticket = JsonSerializer.Deserialize<PasskeyTicket>(protector.Unprotect(text));
            return ticket is not null && ticket.UserId == user.Id && ticket.Until > clock.GetUtcNow() ? ticket : null;
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
