using Clinic.Data.Identity;
using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.Account;

public sealed class ChangePasswordTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private const string Chosen = "another calm password";

    [Fact]
    public async Task The_new_password_counts_and_the_old_one_does_not()
    {
        var account = await app.AddAccountAsync(ClinicRoles.Patient);
        var client = app.Browse();
        await client.SignInAsync(account.Email, ClinicApp.Password);

        var response = await ChangeAsync(client, ClinicApp.Password);

        Assert.Equal("/account?notice=PasswordChanged", response.Target());
        Assert.Equal("/intake", (await app.Browse().SignInAsync(account.Email, Chosen)).Target());
        Assert.Null((await app.Browse().SignInAsync(account.Email, ClinicApp.Password)).Target());
    }

    [Fact]
    public async Task Without_the_present_password_nothing_changes()
    {
        var account = await app.AddAccountAsync(ClinicRoles.Patient);
        var client = app.Browse();
        await client.SignInAsync(account.Email, ClinicApp.Password);

        var page = await Html.ReadAsync(await ChangeAsync(client, "not the present one"));

        Assert.StartsWith("The password you have now did not match.", page.Text(".error-summary h2"), StringComparison.Ordinal);
        Assert.Equal("/intake", (await app.Browse().SignInAsync(account.Email, ClinicApp.Password)).Target());
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient client, string current) =>
        client.SendFormAsync("/account/password", "password", ("Form.Current", current), ("Form.Chosen", Chosen));
}
