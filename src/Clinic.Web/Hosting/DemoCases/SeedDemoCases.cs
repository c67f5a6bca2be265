using System.Diagnostics;

namespace Clinic.Web.Hosting.DemoCases;

/// <summary>Makes the demo cases that are missing. Running it again changes nothing, also after a start that was cut off.</summary>
public sealed class SeedDemoCases(DemoScripts scripts, SeedDemoCase seed, QuietDemoAlerts quiet, IConfiguration configuration, ILogger<SeedDemoCases> log)
{
    public async Task RunAsync(CancellationToken stop)
    {
        if (!configuration.GetValue("Demo:Cases", defaultValue: true))
            return;
        var began = Stopwatch.GetTimestamp();
        foreach (var person in scripts.People)
            await seed.RunAsync(person, stop);
        await quiet.RunAsync(stop);
        log.LogInformation("Demo cases are ready after {Seconds:0.0} s", Stopwatch.GetElapsedTime(began).TotalSeconds);
    }
}
