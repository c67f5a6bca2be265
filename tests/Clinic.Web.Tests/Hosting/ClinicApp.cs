using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Serilog.Core;

namespace Clinic.Web.Tests.Hosting;

/// <summary>The whole portal in the test process, on a database and a data folder of its own. Derive to change the setting.</summary>
public class ClinicApp : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("clinic-web-").FullName;

    /// <summary>Every event the portal logged, with the properties that a structured sink would store.</summary>
    public LogCollector Log { get; } = new();

    /// <summary>Set before the first request to hold the clock.</summary>
    public FakeTimeProvider? Clock { get; init; }

    /// <summary>Production asks for what a real clinic has; most tests run as Development does.</summary>
    public string Environment { get; init; } = "Development";

    /// <summary>A client as a browser without redirects and with cookies.</summary>
    public HttpClient Browse() => CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        BaseAddress = new Uri("https://localhost"),
    });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseStaticWebAssets();
        builder.UseSetting("Data:Folder", folder);
        builder.UseSetting("Serilog:WriteTo:0:Args:restrictedToMinimumLevel", "Fatal");
        builder.ConfigureServices(services =>
        {
            services.AddSingleton<ILogEventSink>(Log);
            if (Clock is not null)
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
