using System.Net;
using Clinic.Data.Identity;
using Clinic.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Account;

public sealed class SignInTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Theory]
    [InlineData(ClinicRoles.Patient, "/intake")]
    [InlineData(ClinicRoles.Clinician, "/staff/queue")]
    [InlineData(ClinicRoles.Admin, "/admin")]
    public async Task Each_role_begins_where_its_work_is(string role, string begins)
    {
        var account = await app.AddAccountAsync(role);

        var response = await app.Browse().SignInAsync(account.Email, ClinicApp.Password);

        Assert.Equal(begins, response.Target());
    }

    [Theory]
    [InlineData("/account/password", "/account/password")]
    [InlineData("https://evil.example/", "/intake")]
    [InlineData("//evil.example/", "/intake")]
    [InlineData("/\\evil.example/", "/intake")]
    public async Task Signing_in_leads_back_to_a_page_of_ours_and_nowhere_else(string back, string expected)
    {
        var account = await app.AddAccountAsync(ClinicRoles.Patient);

        var response = await app.Browse().SignInAsync(account.Email, ClinicApp.Password, $"?back={Uri.EscapeDataString(back)}");

        Assert.Equal(expected, response.Target());
    }

    [Fact]
    public async Task An_unknown_email_a_wrong_password_and_a_resting_account_look_alike()
    {
        var account = await app.AddAccountAsync(ClinicRoles.Patient);
        var client = app.Browse();

        var unknown = await RefusalAsync(await client.SignInAsync("nobody@clinic.example", "some other password"));
        var wrong = await RefusalAsync(await client.SignInAsync(account.Email, "some other password"));
        for (var tries = 1; tries < 5; tries++)
            await client.SignInAsync(account.Email, "some other password");
        var resting = await RefusalAsync(await client.SignInAsync(account.Email, ClinicApp.Password));

        Assert.StartsWith("We could not sign you in.", unknown, StringComparison.Ordinal);
        Assert.Equal(unknown, wrong);
        Assert.Equal(unknown, resting);
    }

    [Fact]
    public async Task Four_wrong_tries_do_not_lock_an_account()
    {
        var account = await app.AddAccountAsync(ClinicRoles.Patient);
        var client = app.Browse();
        for (var tries = 0; tries < 4; tries++)
            await client.SignInAsync(account.Email, "some other password");

        Assert.Equal("/intake", (await client.SignInAsync(account.Email, ClinicApp.Password)).Target());
    }

    [Fact]
    public async Task A_deactivated_account_does_not_get_in()
    {
        var account = await app.AddAccountAsync(ClinicRoles.Clinician);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>();
            var user = (await users.FindByIdAsync(account.Id.ToString()))!;
            user.DeactivatedAt = DateTimeOffset.UnixEpoch;
            await users.UpdateAsync(user);
        }

        var response = await app.Browse().SignInAsync(account.Email, ClinicApp.Password);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("We could not sign you in.", await RefusalAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field_and_the_password_never_comes_back()
    {
        var page = await Html.ReadAsync(await app.Browse().SignInAsync("not an address", "typed once"));

        Assert.Equal("Enter an e-mail address such as name@example.org.", page.Text("#field-email-error"));
        Assert.Equal("true", page.QuerySelector("#field-email")!.GetAttribute("aria-invalid"));
        Assert.Contains("/account/sign-in#field-email", page.QuerySelector(".error-summary a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain("typed once", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var account = await app.AddAccountAsync(ClinicRoles.Patient);
        var client = app.Browse();
        await client.SignInAsync(account.Email, ClinicApp.Password);
        var page = await client.GetPageAsync("/account");

        var response = await client.SendFormAsync(page, "/account", "form#sign-out");

        Assert.Equal("/account/sign-in?notice=SignedOut", response.Target());
        Assert.Equal("/account/sign-in?back=%2Faccount", (await client.FetchAsync("/account")).Target());
    }

    [Fact]
    public async Task Signing_out_needs_the_token_of_our_own_form()
    {
        var response = await app.Browse().PostAsync(
            new Uri("/account/sign-out", UriKind.Relative), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_demo_account_is_one_click_away_in_development()
    {
        var response = await app.Browse().SendFormAsync("/account/sign-in", "demo", ("DemoNumber", "0"));

        Assert.Equal("/intake", response.Target());
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        var account = await app.AddAccountAsync(ClinicRoles.Patient);

        var response = await app.Browse().SignInAsync(account.Email, ClinicApp.Password);

        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("clinic-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task No_log_line_holds_an_email_a_password_or_a_name()
    {
        var account = await app.AddAccountAsync(ClinicRoles.Patient);
        await app.Browse().SignInAsync(account.Email, "hunter2 hunter2");
        await app.Browse().SignInAsync(account.Email, ClinicApp.Password);

        Assert.NotEmpty(app.Log.Events);
        Assert.DoesNotContain(app.Log.Events, e => e.Contains("clinic.example", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(app.Log.Events, e => e.Contains("hunter2", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Log.Events, e => e.Contains("Person Patient", StringComparison.Ordinal));
    }

    private static async Task<string> RefusalAsync(HttpResponseMessage response) =>
        (await Html.ReadAsync(response)).Text(".error-summary h2");
}
