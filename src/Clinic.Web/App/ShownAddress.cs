using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;

namespace Clinic.Web.App;

/// <summary>
/// The address in the browser's bar, from the root on and without a fragment. A page that stands in for a missing or broken
/// one is shown under the address that was asked for, although another is run.
/// </summary>
public static class ShownAddress
{
    /// <param name="navigation">Where the circuit or the request is.</param>
    /// <param name="context">The request; null in a circuit.</param>
    public static string Of(NavigationManager navigation, HttpContext? context)
    {
        ArgumentNullException.ThrowIfNull(navigation);
        return Asked(context) ?? $"/{navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0]}";
    }

    private static string? Asked(HttpContext? context) =>
        context?.Features.Get<IStatusCodeReExecuteFeature>() is { } refused
            ? $"{refused.OriginalPathBase}{refused.OriginalPath}{refused.OriginalQueryString}"
            : context?.Features.Get<IExceptionHandlerPathFeature>()?.Path;
}
