using Clinic.Data.Start;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Clinic.Web.Mail;

/// <summary>Where people reach the portal, for links in mails: nobody's request is at hand when a mail is written.</summary>
public sealed class PortalAddress
{
    private readonly Uri? set;
    private readonly IServer? server;

    /// <exception cref="ClinicStartupException">The setting is not an address.</exception>
    public PortalAddress(IConfiguration configuration, IHostEnvironment environment, IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(environment);
        ArgumentNullException.ThrowIfNull(services);
        set = Read(configuration["Portal:Address"]);

        // On a developer's machine the address it listens on is the one to open; elsewhere a proxy stands before it.
        server = environment.IsDevelopment() ? services.GetService<IServer>() : null;
    }

    /// <summary>As it was set; null where it was not.</summary>
    public Uri? Chosen => set;

    /// <summary>Ends with a slash; null where it is not known.</summary>
    public Uri? Root => set ?? Read(server?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault());

    private static Uri? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return Uri.TryCreate(text.Trim().TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is ("https" or "http")
            ? address
            : throw new ClinicStartupException("Portal:Address is not an address: set it to the one people open, such as https://clinic.example.org.");
    }
}
