using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MimeKit;

namespace Clinic.Web.Tests.Mail;

/// <summary>A real mail server on loopback: Debian's aiosmtpd, started and stopped by the test. What arrives lies in a Maildir.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private const string Python = "/usr/bin/python3";
    private readonly string folder = Directory.CreateTempSubdirectory("clinic-smtp-").FullName;
    private Process? process;

    private SmtpServer()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public int Port { get; }

    /// <summary>A server with a port of its own that does not run yet; skips the test where there is none to be had.</summary>
    public static SmtpServer Stopped()
    {
        if (!File.Exists("/usr/lib/python3/dist-packages/aiosmtpd/__init__.py"))
        {
            const string reason = "Debian's python3-aiosmtpd is missing: apt-get install python3-aiosmtpd.";
            Assert.False(Environment.GetEnvironmentVariable("CLINIC_TESTS_REQUIRE_ALL") == "1", reason);
            Assert.Skip(reason);
        }

        return new SmtpServer();
    }

    public static async Task<SmtpServer> StartAsync()
    {
        var server = Stopped();
        await server.RunAsync();
        return server;
    }

    public async Task RunAsync()
    {
        var start = new ProcessStartInfo(Python)
        {
            ArgumentList = { "-m", "aiosmtpd", "-n", "-l", $"127.0.0.1:{Port}", "-c", "smtp_inbox.Inbox", Path.Combine(folder, "inbox") },
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["PYTHONPATH"] = Path.Combine(Root(), "tests", "lib");
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var watch = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            Assert.False(process.HasExited, "The mail server ended while starting.");
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), "The mail server did not start.");
            await Task.Delay(50);
        }
    }

    public async Task StopAsync()
    {
        if (process is null)
            return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>What arrived so far.</summary>
    public IReadOnlyList<MimeMessage> Inbox()
    {
        var arrived = Path.Combine(folder, "inbox", "new");
        return Directory.Exists(arrived) ? [.. Directory.EnumerateFiles(arrived).Select(file => MimeMessage.Load(file))] : [];
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string Root()
    {
        var place = new DirectoryInfo(AppContext.BaseDirectory);
        while (place is not null && !File.Exists(Path.Combine(place.FullName, "Clinic.sln")))
            place = place.Parent;
        return place?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds Clinic.sln.");
    }
}
