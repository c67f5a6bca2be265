using Microsoft.AspNetCore.Components.Authorization;

namespace Clinic.Web.Hosting;

/// <summary>Tells the scope of each request who its person is, so that use cases called by an endpoint know it as those of a page do.</summary>
public static class Actors
{
    public static void UseActors(this WebApplication app) =>
        app.Use((context, next) =>
        {
            if (context.User.Identity?.IsAuthenticated == true
                && context.RequestServices.GetRequiredService<AuthenticationStateProvider>() is IHostEnvironmentAuthenticationStateProvider states)
            {
                states.SetAuthenticationState(Task.FromResult(new AuthenticationState(context.User)));
            }

            return next(context);
        });
}
