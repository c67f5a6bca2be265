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
        var page = await person.NewPageAsync();

        await page.VisitAndJudgeAsync("/", "/account/sign-in", "/account/register", "/account/locked", "/no-such-page");
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
        await page.JudgeAsync();
    }
}
