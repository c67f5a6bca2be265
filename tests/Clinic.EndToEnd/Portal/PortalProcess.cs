using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Clinic.EndToEnd.Portal;

/// <summary>
/// The really running portal: a process of its own, on loopback, with a data folder that lives as long as the object,
/// so that a test can kill it and start it again on the same data.
/// </summary>
public sealed class PortalProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(180);
    private readonly Dictionary<string, string> settings;
    private readonly List<string> output = [];
    private Process? process;

    private PortalProcess(Dictionary<string, string> settings)
    {
        this.settings = settings;
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        DataFolder = Directory.CreateTempSubdirectory("clinic-e2e-").FullName;
    }

    public Uri Address { get; }

    public string DataFolder { get; }

    public string Output
    {
        get
        {
            lock (output)
            {
                return string.Join(Environment.NewLine, output);
            }
        }
    }

    public static async Task<PortalProcess> StartAsync(params (string Name, string Value)[] settings)
    {
        var portal = new PortalProcess(settings.ToDictionary(setting => setting.Name, setting => setting.Value));
        try
        {
            await portal.StartAgainAsync();
            return portal;
        }
        catch
        {
            await portal.DisposeAsync();
            throw;
        }
    }

    public async Task StartAgainAsync()
    {
        process = Process.Start(StartInformation()) ?? throw new InvalidOperationException("The portal did not start.");
        process.OutputDataReceived += (_, line) => Remember(line.Data);
        process.ErrorDataReceived += (_, line) => Remember(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await WaitUntilHealthyAsync();
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed, as when the power goes.</summary>
    public async Task KillAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(DataFolder, recursive: true);
    }

    private ProcessStartInfo StartInformation()
    {
        var assembly = typeof(Clinic.Web.App.Routes).Assembly.Location;
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { assembly, "--urls", Address.ToString() },
            WorkingDirectory = Path.Combine(RepositoryRoot(), "src", "Clinic.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Data__Folder"] = DataFolder;
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private async Task WaitUntilHealthyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < StartLimit)
        {
            if (process is not { HasExited: false })
            {
                throw new InvalidOperationException($"The portal ended while starting:{Environment.NewLine}{Output}");
            }

            try
            {
                using var answer = await client.GetAsync("/health");
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"The portal was not healthy in time:{Environment.NewLine}{Output}");
    }

    private void Remember(string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.Add(line);
            }
        }
    }

    internal static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Clinic.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds Clinic.sln.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
