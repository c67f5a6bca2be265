namespace Clinic.Web.Hosting.Drills;

/// <summary>Registers alert drills: by an admin's hand, and by the clinic's days.</summary>
public static class DrillServices
{
    public static void AddDrills(this IServiceCollection services)
    {
        services.AddSingleton<HoldDrill>();
        services.AddSingleton<BeginDrill>();
        services.AddHostedService<DrillWatch>();
    }
}
