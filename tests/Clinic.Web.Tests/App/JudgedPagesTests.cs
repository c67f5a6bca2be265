using System.Reflection;
using Clinic.EndToEnd.Accessibility;
using Clinic.Web.App;
using Microsoft.AspNetCore.Components;

namespace Clinic.Web.Tests.App;

/// <summary>Accessibility is judged in a browser; that no page is left out of it shows without one.</summary>
public sealed class JudgedPagesTests
{
    /// <summary>A page by its route, and why it cannot be judged.</summary>
    private static readonly Dictionary<string, string> Exceptions = [];

    private static readonly string[] Routes =
    [
        .. typeof(Shell).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template),
    ];

    [Fact]
    public void Every_page_is_judged_for_accessibility()
    {
        var missed = Routes.Where(route => !Exceptions.ContainsKey(route) && !JudgedPages.All.Any(page => JudgedPages.IsOf(page, route))).ToList();

        Assert.True(missed.Count == 0, $"Visit {string.Join(", ", missed)} in tests/Clinic.EndToEnd/Accessibility and add it to JudgedPages there.");
    }

    [Fact]
    public void Every_page_that_is_judged_or_excepted_is_there()
    {
        Assert.All(JudgedPages.All.Concat(Exceptions.Keys), page => Assert.Contains(Routes, route => JudgedPages.IsOf(page, route)));
    }
}
