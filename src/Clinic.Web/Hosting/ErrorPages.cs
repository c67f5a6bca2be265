using Microsoft.AspNetCore.Diagnostics;

namespace Clinic.Web.Hosting;

/// <summary>Friendly pages for what goes wrong; the details stay in the log.</summary>
public static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/problem/{0}", createScopeForStatusCodePages: true);
        app.Use(ShowAsPageAsync);
    }

    // A page that stands in for a refused form is only shown; run as a form again, it would be refused too.
    private static async Task ShowAsPageAsync(HttpContext context, RequestDelegate next)
    {
        var method = context.Request.Method;
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = method;
        }
    }
}
