using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Clinic.Web.Account.Passkeys;

/// <summary>Where passkeys belong to: the name of the portal. An address of numbers has none.</summary>
public sealed class PasskeyPlace(IOptions<IdentityPasskeyOptions> options)
{
    /// <summary>Whether there can be passkeys at the address that this request came to.</summary>
    public bool IsNamed(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Uri.CheckHostName(options.Value.ServerDomain ?? context.Request.Host.Host) == UriHostNameType.Dns;
    }
}
