using System.Diagnostics;
using System.Globalization;
using Clinic.Web.Tests.Mail;
using MimeKit;

namespace Clinic.EndToEnd.Portal;

/// <summary>A portal with a mail server of its own.</summary>
public sealed class MailedPortal : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private SmtpServer? server;
    private PortalProcess? process;

    public PortalProcess Process => process ?? throw new InvalidOperationException("The portal did not start.");

    public async ValueTask InitializeAsync()
    {
        server = await SmtpServer.StartAsync();
        process = await PortalProcess.StartAsync(
            ("Demo__Cases", "false"),
            ("Smtp__Host", "127.0.0.1"),
            ("Smtp__Port", server.Port.ToString(CultureInfo.InvariantCulture)),
            ("Smtp__Security", "None"));
    }

    /// <summary>The mail to this address, once it has arrived.</summary>
    public async Task<MimeMessage> MailToAsync(string address)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (server!.Inbox().FirstOrDefault(mail => mail.To.Mailboxes.Any(to => to.Address == address)) is { } arrived)
            {
                return arrived;
            }

            Assert.True(watch.Elapsed < Patience, $"No mail arrived. The portal says:{Environment.NewLine}{Process.Output}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }

        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }
}
