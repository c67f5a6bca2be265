using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Account.Assisting;

/// <summary>Assisted entry: a clinician reads the questions out and enters what the patient says, under both their names.</summary>
public static class AssistServices
{
    public static void AddAssisting(this IServiceCollection services)
    {
        services.AddSingleton<AssistCookie>();
        services.AddScoped<AssistGate>();
        services.AddScoped<FindAssisted>();
        services.AddScoped<BeginAssisting>();
        services.AddScoped<EndAssisting>();
    }

    /// <summary>To be used once it is known who is signed in, and before anything is decided about it.</summary>
    public static void UseAssisting(this WebApplication app) => app.Use(async (context, next) =>
    {
        await context.RequestServices.GetRequiredService<AssistGate>().RunAsync(context, context.RequestAborted);
        await next(context);
    });

    // Without a token: one who ends nothing more than entering answers loses nothing by it.
    public static void MapAssisting(this WebApplication app) =>
        app.MapPost(AssistPaths.End, async (HttpContext context, EndAssisting end, [FromForm] string? because) =>
            Results.LocalRedirect(await end.RunAsync(context, because == "idle", context.RequestAborted))).AllowAnonymous().DisableAntiforgery().WithOrder(-1);
}
