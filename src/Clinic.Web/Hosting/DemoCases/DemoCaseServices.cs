namespace Clinic.Web.Hosting.DemoCases;

/// <summary>Registers what makes demo cases: in Development alone, and not where <c>Demo:Cases</c> is false.</summary>
public static class DemoCaseServices
{
    public static void AddDemoCases(this IServiceCollection services, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment())
            return;
        services.AddSingleton<ShiftedClock>();
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<ShiftedClock>());
        services.AddSingleton(_ => DemoScripts.Read());
        services.AddSingleton<DemoDesks>();
        services.AddSingleton<SeedDemoCase>();
        services.AddSingleton<SeedDemoDecision>();
        services.AddSingleton<SeedDemoCare>();
        services.AddSingleton<QuietDemoAlerts>();
        services.AddSingleton<SeedDemoCases>();
    }
}
