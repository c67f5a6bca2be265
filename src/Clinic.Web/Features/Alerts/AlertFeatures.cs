using Clinic.Data.Review;

namespace Clinic.Web.Features.Alerts;

/// <summary>What makes sure that an alert is noticed: the bar, the log, and whoever is asked next.</summary>
public static class AlertFeatures
{
    public static void AddAlertFeatures(this IServiceCollection services)
    {
        services.AddSingleton<EscalateAlert>();
        services.AddSingleton<EscalateAlerts>();
        services.AddHostedService<AlertWatch>();
        services.AddSingleton<ReviewFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<ReviewFeed>());
        services.AddSingleton<AlertFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<AlertFeed>());
        services.AddScoped<FindStaff>();
        services.AddScoped<ReadOpenAlerts>();
        services.AddScoped<ReadAlertLog>();
        services.AddScoped<SaveAlertChoices>();
    }
}
