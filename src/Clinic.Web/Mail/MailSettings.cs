using System.Globalization;
using System.Net;
using Clinic.Data.Start;
using MailKit.Security;
using MimeKit;

namespace Clinic.Web.Mail;

/// <summary>How mail leaves: through an SMTP server, or into a pickup folder, or not at all where nothing is set.</summary>
public sealed class MailSettings
{
    private const int SubmissionPort = 587;
    private const int TlsPort = 465;
    private const int PlainPort = 25;

    /// <exception cref="ClinicStartupException">A setting does not say anything that can be used.</exception>
    public MailSettings(IConfiguration configuration, IHostEnvironment environment, DatabaseSettings database)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(environment);
        ArgumentNullException.ThrowIfNull(database);
        Host = Filled(configuration["Smtp:Host"]);
        Security = ReadSecurity(Filled(configuration["Smtp:Security"]));
        Port = ReadPort(Filled(configuration["Smtp:Port"]));
        User = Filled(configuration["Smtp:User"]);
        Password = Filled(configuration["Smtp:Password"]);
        From = ReadFrom(Filled(configuration["Mail:From"]) ?? (environment.IsDevelopment() ? "clinic@clinic.example" : null));
        PickupFolder = Host is null ? ReadPickup(configuration, environment, database) : null;
    }

    public string? Host { get; }

    public int Port { get; }

    public string? User { get; }

    public string? Password { get; }

    public SecureSocketOptions Security { get; }

    /// <summary>The sender's address; the name before it is the clinic's.</summary>
    public string? From { get; }

    /// <summary>Absolute path of the folder that mails are laid into instead of being sent; null where they are sent.</summary>
    public string? PickupFolder { get; }

    private static SecureSocketOptions ReadSecurity(string? text) => text?.ToUpperInvariant() switch
    {
        null or "STARTTLS" => SecureSocketOptions.StartTls,
        "TLS" => SecureSocketOptions.SslOnConnect,
        "NONE" => SecureSocketOptions.None,
        _ => throw new ClinicStartupException("Smtp:Security is none of StartTls, Tls and None: set it to one of them."),
    };

    private int ReadPort(string? text)
    {
        if (Security == SecureSocketOptions.None && Host is not null && !IsThisMachine(Host))
        {
            throw new ClinicStartupException(
                "Smtp:Security is None, which is for a mail server on this machine only: set it to StartTls or Tls.");
        }

        if (text is null)
            return Security == SecureSocketOptions.SslOnConnect ? TlsPort : Security == SecureSocketOptions.None ? PlainPort : SubmissionPort;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue
            ? port
            : throw new ClinicStartupException("Smtp:Port is not a port: set it to a number from 1 to 65535.");
    }

    private static bool IsThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static string? ReadFrom(string? text) =>
        text is null || MailboxAddress.TryParse(text, out _)
            ? text
            : throw new ClinicStartupException("Mail:From is not an e-mail address: set it to one such as clinic@example.org.");

    private static string? ReadPickup(IConfiguration configuration, IHostEnvironment environment, DatabaseSettings database) =>
        Filled(configuration["Mail:PickupFolder"]) is { } folder
            ? Path.GetFullPath(folder, environment.ContentRootPath)
            : environment.IsDevelopment() ? Path.Combine(database.DataFolder, "mail") : null;

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
