using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd;

public sealed class IdleTests(RunningPortal portal, Browser browser)
{
    // Milliseconds of the browser's own clock, which the test turns; half an hour without a sign of life ends a session.
    private const long AlmostIdle = (28 * 60 * 1000) + 30_000;
    private const long RestOfIt = 2 * 60 * 1000;

    [Fact]
    public async Task Someone_who_went_away_is_warned_may_stay_and_is_signed_out_with_every_answer_kept()
    {
        await using var person = await browser.NewPersonAsync(portal.Process);
        var page = await person.NewPageAsync();
        await page.Clock.InstallAsync();
        var email = await Account.RegisterAsync(page, "Xenia Kolb");
        var intake = new Intake(page);
        await intake.StartAsync();
        await page.GotoAsync("/intake/part/burnout");
        await intake.BeLiveAsync();
        await intake.ChooseAsync("ex.1", "4");
        await intake.BeSavedAsync();
        var notice = page.Locator("#idle-notice");
        await Assertions.Expect(notice).ToBeHiddenAsync();

        await page.Clock.FastForwardAsync(AlmostIdle);
        await Assertions.Expect(notice).ToBeVisibleAsync();
        var renewed = page.WaitForRequestAsync("**/account/keep-alive");
        await Assertions.Expect(page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Stay signed in" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await renewed;
        await Assertions.Expect(notice).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("input[name='ex.1'][value='4']")).ToBeFocusedAsync();

        await page.Clock.FastForwardAsync(AlmostIdle);
        await Assertions.Expect(notice).ToBeVisibleAsync();
        await page.Clock.FastForwardAsync(RestOfIt);
        await page.WaitForURLAsync("**/account/sign-in?notice=Idle");
        await Assertions.Expect(page.GetByText("You were away for a while, so we signed you out.")).ToBeVisibleAsync();
        await page.GotoAsync("/intake/part/burnout");
        await Account.SignInHereAsync(page, email);
        await page.WaitForURLAsync("**/intake/part/burnout*");
        Assert.True(await intake.IsChosenAsync("ex.1", "4"));
    }
}
