using System.Net;
using Clinic.Data.Identity;
using Clinic.Web.Account.Password;
using Clinic.Web.Features.Clinicians.Signing;
using Clinic.Web.Tests.Account;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Clinicians.Signing;

/// <summary>The page of a signature, asked for and answered as a browser without scripts does.</summary>
public sealed class SignPageTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private const string Password = "[name=Password]";
    private const string Code = "[name=Code]";
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Password_then_token_sign_what_the_page_shows_and_lead_back_to_the_case()
    {
        var (client, address) = await WrittenAsync();
        var page = await client.GetPageAsync(address);

        Assert.Equal(CaseWish.UsualName, page.Text("main h2"));
        Assert.Contains("Kept words", page.Text(".decided"), StringComparison.Ordinal);
        Assert.DoesNotContain(page.Scripts, script => script.Source?.Contains("blazor", StringComparison.Ordinal) == true);
        var second = await Html.ReadAsync(await client.SendFormAsync(address, "password", ("Password", DemoPassword)));
        Assert.Null(second.QuerySelector(Password));
        Assert.NotNull(second.QuerySelector("form[data-send-now] [name=Token]"));
        var response = await client.SendFormAsync(second, address, "form[data-send-now]");

        Assert.Equal($"{address[..^5]}?signed=1", response.Target());
        var again = await Html.ReadAsync(await client.SendFormAsync(second, address, "form[data-send-now]"));
        Assert.Equal("This case is decided and can only be read.", again.Text("#signature-refused"));
    }

    [Fact]
    public async Task What_was_written_in_another_tab_since_is_shown_first_and_signed_after()
    {
        var (client, address) = await WrittenAsync();
        var before = await client.GetPageAsync(address);
        await WriteAsync(Guid.Parse(address.Split('/')[^2]), "Other words");

        var refused = await Html.ReadAsync(await client.SendFormAsync(before, address, "form:has(input[name='_handler'][value='password'])", ("Password", DemoPassword)));

        Assert.Contains("was changed since it was shown", refused.Text("#signature-refused"), StringComparison.Ordinal);
        Assert.Contains("Other words", refused.Text(".decided"), StringComparison.Ordinal);
        Assert.Null(refused.QuerySelector("[name=Token]"));
        var second = await Html.ReadAsync(await client.SendFormAsync(refused, address, "form:has(input[name='_handler'][value='password'])", ("Password", DemoPassword)));
        Assert.NotNull(second.QuerySelector("form[data-send-now] [name=Token]"));
    }

    [Fact]
    public async Task A_wrong_password_is_said_beside_the_field_and_never_comes_back()
    {
        var (client, address) = await WrittenAsync();

        var page = await Html.ReadAsync(await client.SendFormAsync(address, "password", ("Password", "typed in vain")));

        Assert.Contains("That is not your password.", page.Text("#signature-refused"), StringComparison.Ordinal);
        Assert.Contains("signature-refused", page.QuerySelector(Password)!.GetAttribute("aria-describedby")!, StringComparison.Ordinal);
        Assert.DoesNotContain("typed in vain", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Log.Events, one => one.Contains("typed in vain", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_right_password_forgets_the_wrong_ones_also_for_who_signs_in_with_a_second_step()
    {
        var (client, address) = await WrittenAsync();
        var secret = await SetSecondStepAsync(true);

        for (var tries = 0; tries < 4; tries++)
            await client.SendFormAsync(address, "password", ("Password", "typed in vain"), ("Code", Totp.Now(secret)));
        await client.SendFormAsync(address, "password", ("Password", DemoPassword), ("Code", Totp.Now(secret)));
        await client.SendFormAsync(address, "password", ("Password", "typed in vain"), ("Code", Totp.Now(secret)));
        var page = await Html.ReadAsync(await client.SendFormAsync(address, "password", ("Password", DemoPassword), ("Code", Totp.Next(secret))));

        await SetSecondStepAsync(false);
        Assert.NotNull(page.QuerySelector("[name=Token]"));
    }

    [Fact]
    public async Task Who_signs_in_with_an_app_signs_with_its_code_too()
    {
        var (client, address) = await WrittenAsync();
        Assert.Null((await client.GetPageAsync(address)).QuerySelector(Code));
        var secret = await SetSecondStepAsync(true);

        Assert.NotNull((await client.GetPageAsync(address)).QuerySelector($"{Code}[autocomplete='one-time-code']"));
        var without = await Html.ReadAsync(await client.SendFormAsync(address, "password", ("Password", DemoPassword)));
        var wrong = await Html.ReadAsync(await client.SendFormAsync(address, "password", ("Password", DemoPassword), ("Code", Totp.NotNow(secret))));
        var now = Totp.Now(secret);
        var right = await Html.ReadAsync(await client.SendFormAsync(address, "password", ("Password", DemoPassword), ("Code", $"{now[..3]} {now[3..]}")));

        await SetSecondStepAsync(false);
        Assert.Equal("Enter the code that your app shows now, too.", without.Text("#signature-refused"));
        Assert.Contains("That is not the code your app shows now.", wrong.Text("#signature-refused"), StringComparison.Ordinal);
        Assert.Null(without.QuerySelector("[name=Token]"));
        Assert.Null(wrong.QuerySelector("[name=Token]"));
        Assert.NotNull(right.QuerySelector("form[data-send-now] [name=Token]"));
    }

    [Fact]
    public async Task A_code_that_was_used_signs_nothing_more_and_is_no_wrong_try()
    {
        var (client, address) = await WrittenAsync();
        var secret = await SetSecondStepAsync(true);
        var code = Totp.Now(secret);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var user = (await scope.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>().FindByEmailAsync(DemoEmail))!;
            await scope.ServiceProvider.GetRequiredService<UsedCodes>().NoteAsync(user, code);
        }

        var said = new List<string>();
        for (var tries = 0; tries < 6; tries++)
            said.Add(await SaidAsync(client, address, $"{code[..3]} {code[3..]}"));
        var next = await Html.ReadAsync(await client.SendFormAsync(address, "password", ("Password", DemoPassword), ("Code", Totp.Next(secret))));

        await SetSecondStepAsync(false);
        Assert.All(said, words => Assert.Contains("That code was used already", words, StringComparison.Ordinal));
        Assert.NotNull(next.QuerySelector("[name=Token]"));
    }

    [Fact]
    public async Task Wrong_codes_count_as_wrong_passwords_do_and_then_signing_rests()
    {
        var (client, address) = await WrittenAsync();
        var secret = await SetSecondStepAsync(true);
        var said = new List<string>();

        for (var tries = 0; tries < 5; tries++)
            said.Add(await SaidAsync(client, address, Totp.NotNow(secret)));
        said.Add(await SaidAsync(client, address, Totp.Now(secret)));

        await SetSecondStepAsync(false);
        Assert.All(said[..4], words => Assert.Contains("That is not the code", words, StringComparison.Ordinal));
        Assert.All(said[4..], words => Assert.Contains("Too many wrong tries", words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_was_written_the_page_says_so_whatever_is_sent()
    {
        var (client, _) = await WrittenAsync();
        var made = await cases.AddAsync(CaseScript.Well);
        var address = SignPage.Address(made.Id);

        Assert.Contains("nothing of yours to sign", (await client.GetPageAsync(address)).Text("#signature-refused"), StringComparison.Ordinal);
        var sent = await client.SendFormAsync(address, "password", ("Password", DemoPassword));
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Contains("nothing of yours to sign", (await Html.ReadAsync(sent)).Text("#signature-refused"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_another_site_signs_nothing()
    {
        var (client, address) = await WrittenAsync();

        var response = await client.PostAsync(
            new Uri(address, UriKind.Relative), new FormUrlEncodedContent([new("_handler", "token"), new("Token", "x")]), Stop);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Who_is_no_clinician_does_not_get_there()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        var client = app.Browse();
        await client.SignInAsync((await app.AddAccountAsync(ClinicRoles.Patient)).Email, ClinicApp.Password);

        Assert.Equal("/account/denied", (await client.FetchAsync(SignPage.Address(made.Id))).Target());
    }

    private string DemoEmail =>
        app.Services.GetRequiredService<Clinic.Web.Account.Demo.DemoAccounts>().All.First(one => one.Role == ClinicRoles.Clinician).Email;

    private string DemoPassword => app.Services.GetRequiredService<IConfiguration>()["DemoAccounts:0:Password"]!;

    private async Task<string> SaidAsync(HttpClient client, string address, string code) =>
        (await Html.ReadAsync(await client.SendFormAsync(address, "password", ("Password", DemoPassword), ("Code", code)))).Text("#signature-refused");

    // In the rows alone: the session that is there stays. Nor does a rest of one test reach the next.
    private async Task<string> SetSecondStepAsync(bool isOn)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>();
        var user = (await users.FindByEmailAsync(DemoEmail))!;
        await users.SetAuthenticationTokenAsync(user, "[AspNetUserStore]", "AuthenticatorKey", users.GenerateNewAuthenticatorKey());
        await using var context = cases.Open();
        await context.Users.Where(one => one.Id == user.Id).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.TwoFactorEnabled, isOn).SetProperty(one => one.AccessFailedCount, 0).SetProperty(one => one.LockoutEnd, (DateTimeOffset?)null), Stop);
        return (await users.GetAuthenticatorKeyAsync(user))!;
    }

    // A demo clinician: in Development alone they need no second step, which a client without an app has not got.
    private async Task<(HttpClient Client, string Address)> WrittenAsync()
    {
        var made = await cases.AddAsync(CaseScript.BurnoutAndLowMood);
        await WriteAsync(made.Id, "Kept words");
        var client = app.Browse();
        await client.SignInAsync(DemoEmail, DemoPassword);
        return (client, SignPage.Address(made.Id));
    }

    private async Task WriteAsync(Guid caseId, string note)
    {
        var email = DemoEmail;
        await using var scope = app.Services.CreateAsyncScope();
        var user = (await scope.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>().FindByEmailAsync(email))!;
        await using var desk = await Desk.OfAsync(app, new TestAccount(user.Id, email, ClinicRoles.Clinician));
        var form = await desk.BeginDecisionAsync(caseId);
        form.Note = note;
        Outcomes.IsDone(await desk.PrepareAsync(form));
    }
}
