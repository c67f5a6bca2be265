using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd.Accessibility;

/// <summary>A patient without a mouse: Tab, digits, arrows and Enter are all there is.</summary>
public sealed class KeyboardTests(RunningPortal portal, Browser browser)
{
    private const int LongestWay = 60;
    private const double Outline = 2;
    private const string Gap = "asq.2";
    private const string ByArrow = "phq9.3";

    [Fact]
    public async Task A_section_is_answered_corrected_and_left_with_the_keyboard_alone()
    {
        await using var person = await browser.NewPersonAsync(portal.Process);
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Kira Tams");
        var intake = new Intake(page);
        await intake.StartAsync();
        await page.GotoAsync("/intake/part/mood");
        await intake.BeLiveAsync();
        var keyboard = new Keyboard(page);

        var round = await keyboard.RoundAsync(LongestWay);
        Assert.Single(round, stop => stop.IsSkipLink);
        Assert.All(round, stop => Assert.True(stop.Outline >= Outline && stop.InSight, $"the focus is not to be seen on {stop}"));
        Assert.Superset(new HashSet<string>(["next", "later", "back"]), round.Select(stop => stop.Value).ToHashSet());
        await keyboard.GoToAsync(stop => stop.IsSkipLink, LongestWay);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();

        await AnswerWhatIsLeftAsync(keyboard, but: Gap);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#errors")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator($"input[name='{Gap}']").First).ToBeFocusedAsync();
        await AnswerWhatIsLeftAsync(keyboard, but: "");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/intake/part/burnout*");
        await page.GotoAsync("/intake/part/mood");
        Assert.True(await intake.IsChosenAsync(ByArrow, "2"));
        Assert.True(await intake.IsChosenAsync(Gap, "0"));
    }

    // A digit names the answer by its place, and the arrows go on from there.
    private static async Task AnswerWhatIsLeftAsync(Keyboard keyboard, string but)
    {
        var (seen, presses) = (new HashSet<string>(), 0);
        for (var stop = await keyboard.StopAsync(); stop.Value != "next"; stop = await keyboard.TabAsync())
        {
            Assert.True(++presses < LongestWay, $"no way leads on from {stop}");
            if (!stop.IsOpenQuestion || stop.Name == but)
            {
                continue;
            }

            Assert.True(seen.Add(stop.Name), $"{stop} is asked again");
            await keyboard.PressAsync(stop.Name == ByArrow ? "1" : "0");
            if (stop.Name == ByArrow)
            {
                await keyboard.PressAsync("ArrowDown");
            }
        }
    }
}
