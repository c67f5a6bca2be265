using System.Text.RegularExpressions;
using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd;

public sealed class KioskTests(RunningPortal portal, Browser browser)
{
    // Milliseconds of the browser's own clock, which the test turns; three minutes without a sign of life wipe a kiosk.
    private const long AlmostIdle = (2 * 60 * 1000) + 10_000;
    private const long RestOfIt = 60 * 1000;
    private const long NextLook = 6_000;

    [Fact]
    public async Task A_person_at_risk_who_walks_away_leaves_a_wiped_screen_that_asks_to_stay_until_the_desk_has_acknowledged()
    {
        await using var office = await browser.NewPersonAsync(portal.Process);
        var desk = await office.NewPageAsync();
        await Account.SignInAsync(desk, Account.Clinician);
        var code = await MakeCodeAsync(desk, "Yara Quint");
        await using var room = await browser.NewPersonAsync(portal.Process, width: 820);
        var page = await SetUpAsync(room);
        await ComeInAsync(page, code);
        await page.GotoAsync("/intake/part/mood");
        var intake = new Intake(page);
        await intake.ChooseAsync("phq9.9", "1");
        await intake.BeSavedAsync();
        await NothingIsKeptAsync(page);

        // Warned, stays, is warned again and does not answer.
        var notice = page.Locator("#kiosk-notice");
        await page.Clock.FastForwardAsync(AlmostIdle);
        await Assertions.Expect(notice).ToBeVisibleAsync();
        await Assertions.Expect(notice.GetByRole(AriaRole.Button, new() { Name = "I am still here" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(notice).ToBeHiddenAsync();
        await page.Clock.FastForwardAsync(AlmostIdle);
        await Assertions.Expect(notice).ToBeVisibleAsync();
        await page.Clock.FastForwardAsync(RestOfIt);
        await page.WaitForURLAsync("**/kiosk");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Please stay here for a moment");
        await NothingIsKeptAsync(page);

        for (var back = 0; back < 3; back++)
        {
            await page.GoBackAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Please stay here for a moment");
            await Assertions.Expect(page.Locator(".question")).ToHaveCountAsync(0);
        }

        await Assertions.Expect(desk.Locator(".alertbar__place")).ToContainTextAsync("Tablet of the test");
        await desk.GotoAsync("/staff/queue");
        await new Queue(desk).OpenCaseAsync("YQ");
        await new CaseFile(desk).AcknowledgeAsync();

        await page.Clock.FastForwardAsync(NextLook);
        await Assertions.Expect(page.Locator("#field-code")).ToBeVisibleAsync();
        await NothingIsKeptAsync(page);
    }

    private static async Task<string> MakeCodeAsync(IPage desk, string name)
    {
        await desk.GotoAsync("/staff/invitations");
        await desk.WaitForSelectorAsync("main[data-live=yes]");
        await desk.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await desk.GetByLabel("Date of birth").FillAsync("1986-05-04");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Make a kiosk code" }).ClickAsync();
        return await desk.Locator(".sheet__code").InnerTextAsync();
    }

    private static async Task<IPage> SetUpAsync(IBrowserContext room)
    {
        var page = await room.NewPageAsync();
        await page.Clock.InstallAsync();
        await Account.SignInAsync(page, Account.OtherClinician);
        await page.GotoAsync("/account/kiosk");
        await page.Locator("#field-name").FillAsync("Tablet of the test");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start kiosk mode here" }).ClickAsync();
        await page.WaitForURLAsync("**/kiosk");
        return page;
    }

    private static async Task ComeInAsync(IPage page, string code)
    {
        await page.Locator("#field-code").FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.WaitForURLAsync("**/enter/check");
        await page.Locator("#birth-Day").FillAsync("4");
        await page.Locator("#birth-Month").FillAsync("5");
        await page.Locator("#birth-Year").FillAsync("1986");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/intake$"));
        await new Intake(page).StartAsync();
    }

    private static async Task NothingIsKeptAsync(IPage page) => Assert.Empty(
        await page.EvaluateAsync<string[]>("() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]"));
}
