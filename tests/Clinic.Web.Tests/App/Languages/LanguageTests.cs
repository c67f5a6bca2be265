using System.Net;
using Clinic.Data;
using Clinic.Data.Identity;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.App.Languages;

public sealed class LanguageTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("es", "es")]
    [InlineData("es-MX, en;q=0.5", "es")]
    [InlineData("en, es;q=0.5", "en")]
    [InlineData("de, fr;q=0.9, es;q=0.1", "es")]
    [InlineData("de", "en")]
    [InlineData("*", "en")]
    [InlineData("qps-plocm;q=0.1, es", "es")]
    public async Task A_page_is_in_the_first_of_the_browsers_languages_that_we_have(string wishes, string expected)
    {
        var client = app.Browse();
        client.DefaultRequestHeaders.Add("Accept-Language", wishes);

        var page = await client.GetPageAsync("/");

        Assert.Equal((expected, "ltr"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Equal(expected == "es" ? "Entrar" : "Sign in", page.Text(".masthead__links a"));
    }

    [Fact]
    public async Task A_choice_outweighs_the_browser_and_leads_back_to_the_same_page()
    {
        var client = app.Browse();
        client.DefaultRequestHeaders.Add("Accept-Language", "es");
        var before = await client.GetPageAsync("/account/register?from=a");

        var response = await client.SendFormAsync(before, "/account/register", "form.languages", ("language", "en"));

        Assert.Equal((HttpStatusCode.Redirect, "/account/register?from=a"), (response.StatusCode, response.Target()));
        Assert.Equal("en", (await client.GetPageAsync("/account/register")).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("")]
    public async Task A_choice_leads_nobody_to_another_site(string back)
    {
        var response = await ChooseAsync(app.Browse(), "es", back);

        Assert.Equal("/", response.Target());
    }

    [Fact]
    public async Task A_language_we_do_not_have_changes_nothing()
    {
        var response = await ChooseAsync(app.Browse(), "<tlh>", "/");

        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_switch_offers_each_other_language_in_its_own_words()
    {
        var page = await app.Browse().GetPageAsync("/");

        var button = Assert.Single(page.QuerySelectorAll("form.languages button"));
        Assert.Equal(("Español", "es", "es"), (button.TextContent, button.GetAttribute("lang"), button.GetAttribute("value")));
    }

    [Fact]
    public async Task An_account_brings_its_language_to_a_device_where_nobody_chose_one()
    {
        var person = await app.AddAccountAsync(ClinicRoles.Patient);
        var here = app.Browse();
        await here.SignInAsync(person.Email, ClinicApp.Password);
        await ChooseAsync(here, "es", "/");

        var elsewhere = app.Browse();
        await elsewhere.SignInAsync(person.Email, ClinicApp.Password);

        Assert.Equal("es", (await elsewhere.GetPageAsync("/intake")).DocumentElement.GetAttribute("lang"));
        await using var context = await app.Services.GetRequiredService<IDbContextFactory<ClinicDbContext>>().CreateDbContextAsync(Stop);
        Assert.Equal("es", await context.AuditEvents.Where(row => row.Action == "user.language-chosen" && row.EntityId == person.Id).Select(row => row.Detail).SingleAsync(Stop));
    }

    [Fact]
    public async Task A_choice_on_this_device_outweighs_the_account()
    {
        var person = await app.AddAccountAsync(ClinicRoles.Patient);
        var client = app.Browse();
        await client.SignInAsync(person.Email, ClinicApp.Password);
        await ChooseAsync(client, "es", "/");

        var elsewhere = app.Browse();
        await ChooseAsync(elsewhere, "en", "/");
        await elsewhere.SignInAsync(person.Email, ClinicApp.Password);

        Assert.Equal("en", (await elsewhere.GetPageAsync("/intake")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Staff_pages_are_in_English()
    {
        var client = app.Browse();
        await ChooseAsync(client, "es", "/");

        Assert.Equal("en", (await client.GetPageAsync("/staff/nowhere")).DocumentElement.GetAttribute("lang"));
        Assert.Equal("es", (await client.GetPageAsync("/nowhere")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_mirrored_language_turns_the_page_around_and_dresses_up_its_words()
    {
        var client = app.Browse();
        await ChooseAsync(client, "qps-plocm", "/");

        var page = await client.GetPageAsync("/");

        Assert.Equal("rtl", page.DocumentElement.GetAttribute("dir"));
        Assert.StartsWith("⟦", page.Text(".masthead__links a"), StringComparison.Ordinal);
        Assert.Equal(["English", "Español"], page.QuerySelectorAll(".languages button").Select(button => button.TextContent));
    }

    [Fact]
    public async Task The_mirrored_language_is_not_to_be_had_in_Production()
    {
        await using var production = new ProductionApp();

        var response = await ChooseAsync(production.Browse(), "qps-plocm", "/");

        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    private static Task<HttpResponseMessage> ChooseAsync(HttpClient client, string language, string back) => client.PostAsync(
        new Uri("/language", UriKind.Relative),
        new FormUrlEncodedContent([KeyValuePair.Create("language", language), KeyValuePair.Create("back", back)]),
        Stop);
}
