using Clinic.Data.Identity;
using Clinic.Data.Start;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Clinic.Data.Tests.Stores;

/// <summary>The services a real host would have, over settings of the test.</summary>
public static class TestHost
{
    public static ServiceProvider Build(
        string folder, IDictionary<string, string?> settings, FakeTimeProvider? clock = null, string environment = "Development")
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<IHostEnvironment>(new TestEnvironment(folder, environment));
        services.AddSingleton<TimeProvider>(clock ?? new FakeTimeProvider(TestClock.Start));
        services.AddClinicData(configuration);
        services.AddIdentityCore<ClinicUser>(options => options.User.RequireUniqueEmail = true)
            .AddRoles<ClinicRole>()
            .AddEntityFrameworkStores<ClinicDbContext>();
        return services.BuildServiceProvider(validateScopes: true);
    }
}
