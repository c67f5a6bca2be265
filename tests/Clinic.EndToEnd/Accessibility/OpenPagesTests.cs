using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd.Accessibility;

public sealed class OpenPagesTests(RunningPortal portal, Browser browser)
{
    [Fact]
    public async Task Open_pages_have_no_grave_fault()
    {
        await using var person = await browser.NewPersonAsync(portal.Process);
        var axe = new AxeRuns(await person.NewPageAsync());

        await axe.VisitAsync(JudgedPages.Open);
    }

    [Fact]
    public async Task A_refused_section_has_no_grave_fault()
    {
        await using var person = await browser.NewPersonAsync(portal.Process);
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Mia Nord");
        await new Intake(page).StartAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Continue", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await new AxeRuns(page).JudgeAsync();
    }

    [Fact]
    public async Task Pages_in_Spanish_have_no_grave_fault()
    {
        await using var person = await browser.NewPersonAsync(portal.Process, locale: "es-US");
        var page = await person.NewPageAsync();
        var axe = new AxeRuns(page);
        await axe.VisitNarrowAsync(JudgedPages.Open);
        await Account.RegisterAsync(page, "Alba Ríos");

        await axe.VisitNarrowAsync(JudgedPages.NewPatient);

        axe.HaveSeen([.. JudgedPages.Open, .. JudgedPages.NewPatient]);
        Assert.Equal("es", await page.Locator("html").GetAttributeAsync("lang"));
    }
}
