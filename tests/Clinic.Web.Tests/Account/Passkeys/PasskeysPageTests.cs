using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Web.Account;
using Clinic.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Account.Passkeys;

/// <summary>Passkeys of one's own account, with a device that does what a real one does.</summary>
public sealed class PasskeysPageTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private const string List = "/account/passkeys";
    private const string Add = "/account/passkeys/add";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_passkey_is_added_under_the_name_the_person_gave_which_lies_sealed()
    {
        var (client, account) = await SignedInAsync();
        using var device = new Authenticator();

        var added = await client.AddPasskeyAsync(device, name: "Zebra phone");

        Assert.Equal($"{List}?notice=PasskeyAdded", added.Target());
        var page = await client.GetPageAsync(List);
        Assert.Equal("Zebra phone", page.Text(".review__words"));
        Assert.StartsWith("Added on ", page.Text(".review dt"), StringComparison.Ordinal);
        Assert.Contains("Zebra phone", (await client.GetPageAsync("/account")).Text(".review"), StringComparison.Ordinal);
        await using var context = await OpenAsync();
        var stored = await context.Database.SqlQuery<string>($"SELECT Data AS Value FROM AspNetUserPasskeys WHERE UserId = {account.Id}").SingleAsync(Stop);
        Assert.DoesNotContain("Zebra", stored, StringComparison.Ordinal);
        Assert.Equal(["passkey-added"], await ChangesAsync(account));
        Assert.DoesNotContain(app.Log.Events, one => one.Contains("Zebra phone", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("not the present one", "Work laptop", "The password did not match.")]
    [InlineData("", "Work laptop", "Enter your password.")]
    [InlineData(ClinicApp.Password, "", "Enter a name for the passkey")]
    public async Task Without_password_and_name_no_passkey_is_asked_for(string password, string name, string words)
    {
        var (client, _) = await SignedInAsync();

        var page = await client.AskForPasskeyAsync(password, name);

        Assert.Contains(words, page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Null(page.Options());
    }

    [Fact]
    public async Task Who_signs_in_with_an_app_gives_its_code_too()
    {
        var (client, account) = await SignedInAsync();
        var secret = await SetSecondStepAsync(account);

        var without = await client.AskForPasskeyAsync();
        var wrong = await client.AskForPasskeyAsync(code: Totp.NotNow(secret));
        var right = await client.AskForPasskeyAsync(code: Totp.Now(secret));

        Assert.Contains("Enter the code that your app shows now, too.", without.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("That code did not match.", wrong.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Null(without.Options());
        Assert.Null(wrong.Options());
        Assert.NotNull(right.Options());
    }

    [Fact]
    public async Task Guessing_at_the_password_there_rests_the_account_as_at_sign_in()
    {
        var (client, _) = await SignedInAsync();
        for (var tries = 0; tries < AccountLimits.TriesBeforeRest; tries++)
            await client.AskForPasskeyAsync("not the present one");

        Assert.Null((await client.AskForPasskeyAsync()).Options());
    }

    [Fact]
    public async Task A_device_that_does_not_ask_who_holds_it_is_not_taken()
    {
        var (client, account) = await SignedInAsync();
        using var device = new Authenticator { Verifies = false };

        await SaysAsync(await client.AddPasskeyAsync(device), "That passkey could not be added");

        Assert.Equal(0, await CountAsync(account));
    }

    [Fact]
    public async Task A_passkey_made_for_another_site_is_not_taken()
    {
        var (client, account) = await SignedInAsync();
        using var device = new Authenticator("https://localhost.example");

        await SaysAsync(await client.AddPasskeyAsync(device), "That passkey could not be added");

        Assert.Equal(0, await CountAsync(account));
    }

    [Fact]
    public async Task What_was_asked_of_one_person_adds_nothing_to_another()
    {
        var (client, _) = await SignedInAsync();
        var (other, account) = await SignedInAsync();
        using var device = new Authenticator();
        var mine = await client.AskForPasskeyAsync();
        var theirs = await other.AskForPasskeyAsync();

        var response = await other.SendFormAsync(theirs, Add, "form[data-passkey]",
            ("Ticket", mine.QuerySelector("[name=Ticket]")!.GetAttribute("value")!), ("Credential", device.Create(mine.Options()!)));

        await SaysAsync(response, "Please begin again.");
        Assert.Equal(0, await CountAsync(account));
    }

    [Fact]
    public async Task The_same_answer_adds_nothing_twice()
    {
        var (client, account) = await SignedInAsync();
        using var device = new Authenticator();
        var page = await client.AskForPasskeyAsync();
        var credential = device.Create(page.Options()!);
        await client.AnswerAsync(page, Add, credential);

        await SaysAsync(await client.AnswerAsync(page, Add, credential), "it is here already");

        Assert.Equal(1, await CountAsync(account));
    }

    [Fact]
    public async Task A_browser_without_script_or_passkeys_is_told_what_to_do()
    {
        var (client, _) = await SignedInAsync();
        var page = await client.AskForPasskeyAsync();

        await SaysAsync(await client.AnswerAsync(page, Add, ""), "This browser gave no passkey.");

        Assert.Equal("This browser has no passkeys. Stay with your password.", page.Text("[data-without-passkeys][hidden]"));
    }

    [Fact]
    public async Task An_address_of_numbers_offers_none()
    {
        var (client, _) = await SignedInAsync();
        client.DefaultRequestHeaders.Host = "127.0.0.1";

        var page = await client.GetPageAsync(List);

        Assert.Contains("Open the portal by its name.", page.Text("main"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector($"a[href='{Add}']"));
    }

    [Fact]
    public async Task Removing_asks_for_the_password_ends_other_sessions_and_is_on_the_trail()
    {
        var (client, account) = await SignedInAsync();
        using var device = new Authenticator();
        await client.AddPasskeyAsync(device);
        var address = (await client.GetPageAsync(List)).QuerySelector(".review__change a")!.GetAttribute("href")!;
        var stamp = await StampAsync(account);

        var refused = await Html.ReadAsync(await client.SendFormAsync(address, "remove", ("Form.Password", "not the present one")));
        Assert.StartsWith("The password did not match.", refused.Text(".error-summary h2"), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(account));
        var removed = await client.SendFormAsync(address, "remove", ("Form.Password", ClinicApp.Password));

        Assert.Equal($"{List}?notice=PasskeyRemoved", removed.Target());
        Assert.Equal(0, await CountAsync(account));
        Assert.NotEqual(stamp, await StampAsync(account));
        Assert.Equal("You have no passkey yet.", (await client.GetPageAsync(List)).QuerySelectorAll("main p")[1].TextContent);
        Assert.Equal(["passkey-added", "passkey-removed"], await ChangesAsync(account));
    }

    [Fact]
    public async Task Nobody_removes_the_passkey_of_somebody_else()
    {
        var (client, account) = await SignedInAsync();
        using var device = new Authenticator();
        await client.AddPasskeyAsync(device);
        var (other, _) = await SignedInAsync();
        using var theirs = new Authenticator();
        await other.AddPasskeyAsync(theirs);
        var id = (await client.GetPageAsync(List)).QuerySelector(".review__change a")!.GetAttribute("href")!.Split('=')[1];
        var own = (await other.GetPageAsync(List)).QuerySelector(".review__change a")!.GetAttribute("href")!;

        await other.SendFormAsync(own, "remove", ("Form.Id", id), ("Form.Password", ClinicApp.Password));

        Assert.Equal(1, await CountAsync(account));
    }

    private static async Task SaysAsync(HttpResponseMessage response, string words) =>
        Assert.Contains(words, (await Html.ReadAsync(response)).Text(".error-summary"), StringComparison.Ordinal);

    private async Task<(HttpClient Client, TestAccount Account)> SignedInAsync()
    {
        var account = await app.AddAccountAsync(ClinicRoles.Patient);
        var client = app.Browse();
        await client.SignInAsync(account.Email, ClinicApp.Password);
        return (client, account);
    }

    private Task<ClinicDbContext> OpenAsync() => app.Services.GetRequiredService<IDbContextFactory<ClinicDbContext>>().CreateDbContextAsync(Stop);

    private async Task<int> CountAsync(TestAccount account)
    {
        await using var context = await OpenAsync();
        return await context.UserPasskeys.CountAsync(row => row.UserId == account.Id, Stop);
    }

    private async Task<string?> StampAsync(TestAccount account)
    {
        await using var context = await OpenAsync();
        return (await context.Users.SingleAsync(row => row.Id == account.Id, Stop)).SecurityStamp;
    }

    private async Task<List<string?>> ChangesAsync(TestAccount account)
    {
        await using var context = await OpenAsync();
        return await context.AuditEvents.Where(row => row.Action == AuditActions.UserChanged && row.EntityId == account.Id)
            .OrderBy(row => row.Id).Select(row => row.Detail).ToListAsync(Stop);
    }

    // In the rows alone: the session that is there stays.
    private async Task<string> SetSecondStepAsync(TestAccount account)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>();
        var user = (await users.FindByIdAsync(account.Id.ToString()))!;
        await users.SetAuthenticationTokenAsync(user, "[AspNetUserStore]", "AuthenticatorKey", users.GenerateNewAuthenticatorKey());
        await using var context = await OpenAsync();
        await context.Users.Where(one => one.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.TwoFactorEnabled, true), Stop);
        return (await users.GetAuthenticatorKeyAsync(user))!;
    }
}
