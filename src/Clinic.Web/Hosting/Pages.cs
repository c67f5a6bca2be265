using Clinic.Web.App;
using Clinic.Web.Shared.Results;
using MudBlazor.Services;

namespace Clinic.Web.Hosting;

/// <summary>The pages: static by themselves where they can be, a circuit where a person works on something.</summary>
public static class Pages
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddMudServices();
        services.AddTransient<MeasureWords>();

        // Development would turn a refused form into a fault; everywhere it is a 400 with a kind page.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddSingleton<ReadClinicProfile>();
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<Shell>()
            // Our own header policy already says that nobody may frame a page.
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        app.MapFallback("{*path}", () => Results.NotFound()).AllowAnonymous();
    }

    /// <summary>A page may show a person's answers: neither a proxy nor the back button of a shared machine keeps it.</summary>
    public static void UseUncachedPages(this WebApplication app) =>
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                if (context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true)
                    context.Response.Headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
            return next(context);
        });
}
