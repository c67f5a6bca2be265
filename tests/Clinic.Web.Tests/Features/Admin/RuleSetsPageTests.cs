using Bunit;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Admin.RuleSetVersions;
using Clinic.Web.Tests.Hosting;
using Microsoft.AspNetCore.Components.Forms;

namespace Clinic.Web.Tests.Features.Admin;

public sealed class RuleSetsPageTests(ClinicApp app) : IClassFixture<ClinicApp>, IAsyncLifetime
{
    private AdminDesk desk = default!;
    private BunitContext bunit = default!;

    public async ValueTask InitializeAsync()
    {
        desk = await AdminDesk.OpenAsync(app);
        bunit = desk.Draw();
    }

    public async ValueTask DisposeAsync()
    {
        await bunit.DisposeAsync();
        await desk.DisposeAsync();
    }

    [Fact]
    public async Task A_file_is_added_asked_about_once_more_and_put_into_use()
    {
        var json = RuleSets.FindJson("2026.1")!.Replace("\"version\": \"2026.1\"", "\"version\": \"2026.1-page\"", StringComparison.Ordinal);
        var page = Drawn();
        Assert.Contains("in use", page.Find("section[aria-label='Rule set 2026.1'] h2").TextContent, StringComparison.Ordinal);
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(json, "page.json"));
        page.WaitForAssertion(() => Assert.Contains("not in use", page.Find("section[aria-label='Rule set 2026.1-page'] h2").TextContent, StringComparison.Ordinal));

        page.Find("section[aria-label='Rule set 2026.1-page'] button").Click();
        Assert.Equal("2026.1", (await desk.Use<ListRuleSets>().RunAsync(AdminDesk.Stop)).InUse);
        page.Find("section[aria-label='Rule set 2026.1-page'] button").Click();

        page.WaitForAssertion(() => Assert.Contains("is in use from now on", page.Find(".said").TextContent, StringComparison.Ordinal));
        Assert.Equal("2026.1-page", (await desk.Use<ListRuleSets>().RunAsync(AdminDesk.Stop)).InUse);
    }

    [Fact]
    public void A_broken_file_and_a_large_one_are_refused_in_words()
    {
        var page = Drawn();

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("{ oops", "broken.json"));
        page.WaitForAssertion(() => Assert.Contains("broken.json: $: is not JSON", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(new string(' ', RuleSetLimits.File + 1), "large.json"));
        page.WaitForAssertion(() => Assert.Contains("larger than 100 KB", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_typed_stays_when_something_is_missing()
    {
        var page = Drawn();
        page.Find("input[placeholder]").Change("2026.1-typed");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[role=alert]")));
        Assert.Equal("2026.1-typed", page.Find("input[placeholder]").GetAttribute("value"));
    }

    private IRenderedComponent<RuleSetsPage> Drawn()
    {
        var page = bunit.Render<RuleSetsPage>();
        page.WaitForElement("section[aria-label='Rule set 2026.1']");
        return page;
    }
}
