using AngleSharp.Html.Dom;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Web.Account;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Clinic.Web.Tests.Account.Passkeys;

/// <summary>As a real clinic runs it, where staff need a second step, on a clock that is held.</summary>
public sealed class PasskeySignInApp : ProductionApp
{
    public PasskeySignInApp() => Clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
}

public sealed class SignInWithPasskeyTests(PasskeySignInApp app) : IClassFixture<PasskeySignInApp>, IDisposable
{
    private const string Page = "/account/sign-in";
    private readonly Authenticator device = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_patient_comes_in_with_a_passkey_alone_and_it_is_on_the_trail()
    {
        var account = await OwnerAsync(ClinicRoles.Patient);

        Assert.Equal("/intake", (await EnterAsync(app.Browse())).Target());

        await using var context = await OpenAsync();
        var row = await context.AuditEvents.SingleAsync(
            one => one.Action == AuditActions.SignedIn && one.EntityId == account.Id && one.Detail == "passkey", Stop);
        Assert.Equal(account.Id, row.ActorId);
    }

    [Fact]
    public async Task For_staff_it_is_the_second_step_too()
    {
        var account = await OwnerAsync(ClinicRoles.Clinician);
        var byPassword = app.Browse();
        await byPassword.SignInAsync(account.Email, ClinicApp.Password);
        Assert.Equal("/account/second-factor/set-up", (await byPassword.FetchAsync("/staff/queue")).Target());
        var client = app.Browse();

        Assert.Equal("/staff/queue", (await EnterAsync(client)).Target());

        Assert.Null((await client.FetchAsync("/staff/queue")).Target());
    }

    [Fact]
    public async Task It_leads_back_to_where_the_person_was_stopped()
    {
        await OwnerAsync(ClinicRoles.Patient);

        Assert.Equal("/my-data", (await EnterAsync(app.Browse(), $"{Page}?back=%2Fmy-data")).Target());
    }

    [Fact]
    public async Task An_answer_lets_in_once()
    {
        await OwnerAsync(ClinicRoles.Patient);
        var client = app.Browse();
        var asks = await AskAsync(client);
        var credential = device.Get(asks.Options()!);
        Assert.Equal("/intake", (await client.AnswerAsync(asks, Page, credential)).Target());

        await RefusesAsync("That took more than two minutes.", await app.Browse().SendFormAsync(
            Page, "passkey", ("Question", asks.QuerySelector("[name=Question]")!.GetAttribute("value")!), ("Credential", credential)));
    }

    [Fact]
    public async Task After_two_minutes_the_question_no_longer_counts()
    {
        await OwnerAsync(ClinicRoles.Patient);
        var client = app.Browse();
        var asks = await AskAsync(client);
        app.Clock!.Advance(AccountLimits.PasskeyAnswer);

        await RefusesAsync("That took more than two minutes.", await client.AnswerAsync(asks, Page, device.Get(asks.Options()!)));
    }

    [Fact]
    public async Task A_deactivated_account_stays_out()
    {
        var account = await OwnerAsync(ClinicRoles.Patient);
        await ChangeAsync(account, deactivated: DateTimeOffset.UnixEpoch);

        await RefusesAsync("We could not sign you in with that passkey.", await EnterAsync(app.Browse()));

        Assert.Equal("deactivated", await LastRefusalAsync(account));
    }

    [Fact]
    public async Task A_resting_account_stays_out()
    {
        var account = await OwnerAsync(ClinicRoles.Patient);
        await ChangeAsync(account, resting: DateTimeOffset.UtcNow.AddMinutes(5));

        await RefusesAsync("We could not sign you in with that passkey.", await EnterAsync(app.Browse()));

        Assert.Equal("locked-out", await LastRefusalAsync(account));
    }

    [Fact]
    public async Task Wrong_answers_under_a_passkey_rest_its_account_as_wrong_passwords_do()
    {
        var account = await OwnerAsync(ClinicRoles.Patient);
        var client = app.Browse();
        for (var tries = 0; tries < AccountLimits.TriesBeforeRest; tries++)
        {
            var old = device.Get((await AskAsync(client)).Options()!);
            await RefusesAsync("We could not sign you in with that passkey.", await client.AnswerAsync(await AskAsync(client), Page, old));
        }

        Assert.Equal("passkey-no-match", await LastRefusalAsync(account));
        Assert.Null((await app.Browse().SignInAsync(account.Email, ClinicApp.Password)).Target());
    }

    [Theory]
    [InlineData("{\"id\":7}")]
    [InlineData("[]")]
    [InlineData("no json")]
    public async Task What_is_no_answer_of_a_device_is_refused_in_words(string credential)
    {
        var client = app.Browse();

        await RefusesAsync("We could not sign you in with that passkey.", await client.AnswerAsync(await AskAsync(client), Page, credential));
    }

    [Fact]
    public async Task A_passkey_that_is_not_known_is_refused()
    {
        using var stranger = new Authenticator();
        var client = app.Browse();

        await RefusesAsync("We could not sign you in with that passkey.", await client.AnswerAsync(await AskAsync(client), Page, stranger.Get((await AskAsync(client)).Options()!)));
    }

    [Fact]
    public async Task Without_script_or_passkeys_the_page_says_what_to_do()
    {
        var client = app.Browse();

        await RefusesAsync("This browser gave no passkey. Sign in with e-mail and password.", await client.AnswerAsync(await AskAsync(client), Page, ""));
    }

    [Fact]
    public async Task An_address_of_numbers_offers_none()
    {
        var client = app.Browse();
        client.DefaultRequestHeaders.Host = "127.0.0.1";

        Assert.Null((await client.GetPageAsync(Page)).QuerySelector("form[data-with-passkeys]"));
    }

    public void Dispose() => device.Dispose();

    private static async Task RefusesAsync(string words, HttpResponseMessage response)
    {
        Assert.Null(response.Target());
        Assert.Contains(words, (await Html.ReadAsync(response)).Text(".error-summary"), StringComparison.Ordinal);
    }

    private static async Task<IHtmlDocument> AskAsync(HttpClient client, string address = Page) =>
        await Html.ReadAsync(await client.SendFormAsync(address, "ask"));

    private async Task<HttpResponseMessage> EnterAsync(HttpClient client, string address = Page)
    {
        var asks = await AskAsync(client, address);
        return await client.AnswerAsync(asks, address, device.Get(asks.Options()!));
    }

    // Somebody whose passkey this device holds.
    private async Task<TestAccount> OwnerAsync(string role)
    {
        var account = await app.AddAccountAsync(role);
        var client = app.Browse();
        await client.SignInAsync(account.Email, ClinicApp.Password);
        Assert.Equal("/account/passkeys?notice=PasskeyAdded", (await client.AddPasskeyAsync(device)).Target());
        return account;
    }

    private Task<ClinicDbContext> OpenAsync() => app.Services.GetRequiredService<IDbContextFactory<ClinicDbContext>>().CreateDbContextAsync(Stop);

    private async Task ChangeAsync(TestAccount account, DateTimeOffset? deactivated = null, DateTimeOffset? resting = null)
    {
        await using var context = await OpenAsync();
        await context.Users.Where(user => user.Id == account.Id).ExecuteUpdateAsync(
            set => set.SetProperty(user => user.DeactivatedAt, deactivated).SetProperty(user => user.LockoutEnd, resting), Stop);
    }

    private async Task<string?> LastRefusalAsync(TestAccount account)
    {
        await using var context = await OpenAsync();
        return await context.AuditEvents.Where(row => row.Action == AuditActions.SignInRefused && row.EntityId == account.Id)
            .OrderByDescending(row => row.Id).Select(row => row.Detail).FirstOrDefaultAsync(Stop);
    }
}
