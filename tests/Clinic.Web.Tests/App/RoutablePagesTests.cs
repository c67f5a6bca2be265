using System.Reflection;
using Clinic.Web.App;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Clinic.Web.Tests.App;

public sealed class RoutablePagesTests
{
    public static TheoryData<Type> Pages =>
        [.. typeof(Shell).Assembly.GetTypes().Where(t => t.GetCustomAttributes<RouteAttribute>().Any())];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_page_says_who_may_see_it(Type page)
    {
        var isOpen = page.GetCustomAttributes<AllowAnonymousAttribute>().Any();
        var names = page.GetCustomAttributes<AuthorizeAttribute>().Select(a => a.Policy).ToList();

        Assert.True(isOpen ? names.Count == 0 : names.Count > 0 && names.All(n => !string.IsNullOrEmpty(n)),
            $"{page.Name} needs either [AllowAnonymous] or [Authorize(Policy = …)].");
    }
}
