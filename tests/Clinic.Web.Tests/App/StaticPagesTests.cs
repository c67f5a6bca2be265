using System.Net;
using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.App;

public sealed class StaticPagesTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task The_front_page_says_what_this_is_and_leads_on()
    {
        var page = await app.Browse().GetPageAsync("/");

        Assert.Contains("Clinic", page.Title, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotNull(page.QuerySelector("main a[href='/intake']"));
        Assert.NotNull(page.QuerySelector("main a[href='/account/sign-in']"));
        Assert.Contains("Not an emergency service", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    public async Task Help_is_one_tap_away_on_every_page_without_a_script(string path)
    {
        var page = await app.Browse().GetPageAsync(path);

        var help = page.QuerySelector("header details");
        Assert.NotNull(help);
        Assert.Equal(["tel:988", "sms:988", "tel:911"], help.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_static_page_opens_no_circuit_and_loads_no_component_library()
    {
        var page = await app.Browse().GetPageAsync("/");

        Assert.DoesNotContain(page.Scripts, s => s.Source!.Contains("blazor", StringComparison.Ordinal));
        Assert.DoesNotContain("MudBlazor", page.Head!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/nowhere/deep.css")]
    public async Task An_unknown_address_gets_a_friendly_page_and_an_honest_status(string path)
    {
        var response = await app.Browse().GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("We cannot find that page", (await Html.ReadAsync(response)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_page_that_stands_in_for_another_leads_nowhere_but_to_its_own_main_part()
    {
        var page = await app.Browse().GetPageAsync("/nowhere?from=mail");

        Assert.Equal("/nowhere?from=mail#main", page.QuerySelector("a.skip")!.GetAttribute("href"));
        Assert.Equal("/nowhere?from=mail", page.QuerySelector(".languages input[type=hidden]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("clinic-theme=dark", "dark")]
    [InlineData("clinic-theme=light", "light")]
    [InlineData("clinic-theme=\"><script>", null)]
    public async Task The_chosen_colours_are_in_the_first_response(string cookie, string? expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", cookie);
        var page = await Html.ReadAsync(await app.Browse().SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal(expected, page.DocumentElement.GetAttribute("data-theme"));
    }
}
