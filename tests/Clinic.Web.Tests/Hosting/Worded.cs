using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Hosting;

/// <summary>Classes that say something in the language of the page, for tests that need nothing else of the portal.</summary>
internal static class Worded
{
    public static T Get<T>()
        where T : notnull
    {
        var services = new ServiceCollection().AddLogging();
        services.AddLocalization();
        using var provider = services.BuildServiceProvider();
        return ActivatorUtilities.CreateInstance<T>(provider);
    }
}
