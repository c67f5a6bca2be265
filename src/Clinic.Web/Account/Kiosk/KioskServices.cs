namespace Clinic.Web.Account.Kiosk;

/// <summary>Kiosk mode: a tablet in the waiting room that lets people in one after the other and keeps nothing of them.</summary>
public static class KioskServices
{
    public static void AddKiosks(this IServiceCollection services)
    {
        services.AddSingleton<KioskCookie>();
        services.AddSingleton<KioskGate>();
        services.AddScoped<WipeDevice>();
        services.AddScoped<SetUpKiosk>();
    }

    /// <summary>To be used once it is known who is signed in, and before anything is decided about it.</summary>
    public static void UseKiosks(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (await context.RequestServices.GetRequiredService<KioskGate>().RunAsync(context, context.RequestAborted) is not { } instead)
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = instead;
    });

    public static void MapKiosks(this WebApplication app)
    {
        // Without a token: leaving must work from a page whose session is long over, and nobody gains by ending another's.
        app.MapPost(KioskPaths.Leave, (HttpContext context, WipeDevice wipe) => LeaveAsync(context, wipe)).AllowAnonymous().DisableAntiforgery();
        app.MapGet(KioskPaths.Away, (HttpContext context, WipeDevice wipe) => WipeAsync(context, wipe, "kiosk-idle")).AllowAnonymous();
        app.MapGet(KioskPaths.State, (HttpContext context) => Results.Json(new
        {
            IsKiosk = context.Kiosk() is not null,
            IsHeld = context.Kiosk() is { IsHeld: true },
        })).AllowAnonymous();
    }

    private static async Task<IResult> LeaveAsync(HttpContext context, WipeDevice wipe)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        return await WipeAsync(context, wipe, form["because"] == "idle" ? "kiosk-idle" : "kiosk");
    }

    private static async Task<IResult> WipeAsync(HttpContext context, WipeDevice wipe, string why)
    {
        if (context.Kiosk() is null)
            return Results.LocalRedirect("/");
        await wipe.RunAsync(context, why, context.RequestAborted);
        return Results.LocalRedirect(KioskPaths.Start);
    }
}
