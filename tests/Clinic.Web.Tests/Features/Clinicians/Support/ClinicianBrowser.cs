using Clinic.Data.Identity;
using Clinic.Web.Account.Demo;
using Clinic.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Clinicians.Support;

/// <summary>A browser of a demo clinician: in Development alone they need no second step, which a client without an app has not got.</summary>
public static class ClinicianBrowser
{
    /// <summary>Signed in.</summary>
    public static async Task<HttpClient> BrowseAsClinicianAsync(this ClinicApp app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var client = app.Browse();
        await client.SignInAsync(app.DemoClinicianEmail(), app.DemoPassword());
        return client;
    }

    /// <summary>The account behind it.</summary>
    public static async Task<TestAccount> DemoClinicianAsync(this ClinicApp app)
    {
        ArgumentNullException.ThrowIfNull(app);
        await using var scope = app.Services.CreateAsyncScope();
        var email = app.DemoClinicianEmail();
        var user = (await scope.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>().FindByEmailAsync(email))!;
        return new TestAccount(user.Id, email, ClinicRoles.Clinician);
    }

    public static string DemoPassword(this ClinicApp app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.Services.GetRequiredService<IConfiguration>()["DemoAccounts:0:Password"]!;
    }

    private static string DemoClinicianEmail(this ClinicApp app) =>
        app.Services.GetRequiredService<DemoAccounts>().All.First(one => one.Role == ClinicRoles.Clinician).Email;
}
