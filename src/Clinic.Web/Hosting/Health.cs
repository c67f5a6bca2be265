using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Clinic.Web.Hosting;

/// <summary>Says whether the portal can serve people. Probes use GET: the framework answers HEAD with 404.</summary>
public static class Health
{
    public static void MapHealth(this WebApplication app) =>
        app.MapHealthChecks("/health", new HealthCheckOptions { AllowCachingResponses = false }).AllowAnonymous();
}
