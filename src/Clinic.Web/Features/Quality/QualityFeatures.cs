using Clinic.Web.Features.Quality.Access;
using Clinic.Web.Features.Quality.Agreement;
using Clinic.Web.Features.Quality.Cases;
using Clinic.Web.Features.Quality.Times;

namespace Clinic.Web.Features.Quality;

/// <summary>What the clinic learns of its own work: agreement with the rules, what screening misses, and how long people wait.</summary>
public static class QualityFeatures
{
    public static void AddQualityFeatures(this IServiceCollection services)
    {
        services.AddScoped<FindViewer>();
        services.AddScoped<QualityScopes>();
        services.AddScoped<ReadAgreement>();
        services.AddScoped<ReadAgreementCases>();
        services.AddScoped<ReadReviewTimes>();
    }
}
