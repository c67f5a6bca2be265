using Clinic.Data.Identity;
using Clinic.Web.Account;
using Clinic.Web.Account.Password;
using Clinic.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Account;

public sealed class SecondFactorTests(ProductionApp app) : IClassFixture<ProductionApp>
{
    [Fact]
    public async Task Staff_set_up_a_second_step_and_need_it_from_then_on()
    {
        var account = await app.AddAccountAsync(ClinicRoles.Clinician);
        var client = app.Browse();
        await client.SignInAsync(account.Email, ClinicApp.Password);

        var key = await SetUpAsync(client);

        var other = app.Browse();
        Assert.Equal("/account/sign-in/code", (await other.SignInAsync(account.Email, ClinicApp.Password)).Target());
        Assert.Equal("/account/sign-in?back=%2Faccount", (await other.FetchAsync("/account")).Target());
        var code = Totp.Now(key.Secret);
        Assert.Equal("/staff/queue", (await SendCodeAsync(other, "/account/sign-in/code", code)).Target());

        // What signed in signs nothing more.
        await using var scope = app.Services.CreateAsyncScope();
        var user = (await scope.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>().FindByIdAsync(account.Id.ToString()))!;
        Assert.True(await scope.ServiceProvider.GetRequiredService<UsedCodes>().HasAsync(user, code));
        Assert.False(await scope.ServiceProvider.GetRequiredService<UsedCodes>().HasAsync(user, Totp.Next(key.Secret)));
    }

    [Fact]
    public async Task A_recovery_code_signs_in_once()
    {
        var account = await app.AddAccountAsync(ClinicRoles.Admin);
        var client = app.Browse();
        await client.SignInAsync(account.Email, ClinicApp.Password);
        var key = await SetUpAsync(client);

        Assert.Equal("/admin", (await RecoverAsync(account, key.RecoveryCodes[0])).Target());
        Assert.Null((await RecoverAsync(account, key.RecoveryCodes[0])).Target());
        Assert.Equal(10, key.RecoveryCodes.Count);
    }

    [Fact]
    public async Task A_wrong_code_is_refused_kindly_and_five_of_them_rest_the_account()
    {
        var account = await app.AddAccountAsync(ClinicRoles.Patient);
        var client = app.Browse();
        await client.SignInAsync(account.Email, ClinicApp.Password);
        await SetUpAsync(client);
        var other = app.Browse();
        await other.SignInAsync(account.Email, ClinicApp.Password);

        var refused = await Html.ReadAsync(await SendCodeAsync(other, "/account/sign-in/code", "no code"));
        Assert.StartsWith("That code did not match.", refused.Text(".error-summary h2"), StringComparison.Ordinal);
        HttpResponseMessage? last = null;
        for (var tries = 1; tries < 5; tries++)
            last = await SendCodeAsync(other, "/account/sign-in/code", "no code");

        Assert.Equal("/account/locked", last!.Target());
    }

    [Fact]
    public async Task A_key_in_use_is_never_shown_again()
    {
        var account = await app.AddAccountAsync(ClinicRoles.Patient);
        var client = app.Browse();
        await client.SignInAsync(account.Email, ClinicApp.Password);
        await SetUpAsync(client);

        Assert.Equal("/account/second-factor", (await client.FetchAsync("/account/second-factor/set-up")).Target());
    }

    [Fact]
    public async Task Looking_at_the_set_up_page_does_not_end_the_session()
    {
        var account = await app.AddAccountAsync(ClinicRoles.Patient);
        var client = app.Browse();
        await client.SignInAsync(account.Email, ClinicApp.Password);
        await client.FetchAsync("/account/second-factor/set-up");

        var section = await client.FetchAsync("/intake/part/mood");

        Assert.Equal("/intake", section.Target());
    }

    [Fact]
    public async Task Turning_it_off_needs_no_code_at_the_next_sign_in()
    {
        var account = await app.AddAccountAsync(ClinicRoles.Patient);
        var client = app.Browse();
        await client.SignInAsync(account.Email, ClinicApp.Password);
        await SetUpAsync(client);

        await TurnOffAsync(client, ClinicApp.Password);

        Assert.Equal("/intake", (await app.Browse().SignInAsync(account.Email, ClinicApp.Password)).Target());
    }

    [Theory]
    [InlineData("", "Enter your password.")]
    [InlineData("not the present one", "The password did not match. Please enter it again.")]
    public async Task Without_the_password_it_stays_on(string password, string message)
    {
        var account = await app.AddAccountAsync(ClinicRoles.Patient);
        var client = app.Browse();
        await client.SignInAsync(account.Email, ClinicApp.Password);
        await SetUpAsync(client);

        var page = await Html.ReadAsync(await TurnOffAsync(client, password));

        Assert.Contains(message, page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("/account/sign-in/code", (await app.Browse().SignInAsync(account.Email, ClinicApp.Password)).Target());
    }

    [Fact]
    public async Task Guessing_at_the_password_there_rests_the_account_as_at_sign_in()
    {
        var account = await app.AddAccountAsync(ClinicRoles.Patient);
        var client = app.Browse();
        await client.SignInAsync(account.Email, ClinicApp.Password);
        await SetUpAsync(client);
        for (var tries = 0; tries < AccountLimits.TriesBeforeRest; tries++)
            await TurnOffAsync(client, "not the present one");

        var page = await Html.ReadAsync(await TurnOffAsync(client, ClinicApp.Password));

        Assert.StartsWith("The password did not match.", page.Text(".error-summary h2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_shows_and_knows_no_demo_account()
    {
        var client = app.Browse();

        Assert.Null((await client.GetPageAsync("/account/sign-in")).QuerySelector(".demo"));
        Assert.Null((await client.SignInAsync("clinician1@clinic.example", "quiet-harbour-1")).Target());
    }

    private static Task<HttpResponseMessage> TurnOffAsync(HttpClient client, string password) =>
        client.SendFormAsync("/account/second-factor", "turn-off", ("Form.Password", password));

    private async Task<HttpResponseMessage> RecoverAsync(TestAccount account, string code)
    {
        var client = app.Browse();
        await client.SignInAsync(account.Email, ClinicApp.Password);
        return await SendCodeAsync(client, "/account/sign-in/recovery-code", code);
    }

    private static async Task<(string Secret, IReadOnlyList<string> RecoveryCodes)> SetUpAsync(HttpClient client)
    {
        const string path = "/account/second-factor/set-up";
        var secret = (await client.GetPageAsync(path)).Text(".key").Replace(" ", "", StringComparison.Ordinal);
        var done = await Html.ReadAsync(await client.SendFormAsync(path, "second-factor", ("Form.Code", Totp.Now(secret))));
        return (secret, [.. done.QuerySelectorAll(".codes code").Select(code => code.TextContent)]);
    }

    private static Task<HttpResponseMessage> SendCodeAsync(HttpClient client, string path, string code) =>
        client.SendFormAsync(path, "sign-in-code", ("Form.Code", code));
}
