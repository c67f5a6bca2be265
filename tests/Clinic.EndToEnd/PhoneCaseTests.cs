using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd;

/// <summary>A case on a clinician's phone.</summary>
public sealed class PhoneCaseTests(RunningPortal portal, Browser browser)
{
    [Fact]
    public async Task What_matters_is_on_the_first_screen_the_decision_one_press_away_and_long_parts_fold_until_asked_for()
    {
        await using var staff = await browser.NewPersonAsync(portal.Process, width: 390);
        var page = await staff.NewPageAsync();
        var queue = await Queue.OpenAsync(page, Account.OtherClinician);
        await queue.BeLiveAsync();
        await queue.OpenCaseAsync("OF");
        var bar = page.GetByRole(AriaRole.Complementary, new() { Name = "This case" });
        await Assertions.Expect(bar).ToBeVisibleAsync();

        foreach (var one in (string[])[".strip h1", ".strip .strip__class", ".strip .strip__why", ".strip .strip__how", ".strip .contact a >> nth=0", ".strip .contact > :last-child"])
        {
            await Assertions.Expect(page.Locator(one).First).ToBeInViewportAsync(new() { Ratio = 1 });
        }

        foreach (var part in (string[])["scores", "reasons", "differential", "overlap", "ketamine", "answers", "timeline"])
        {
            await Assertions.Expect(page.Locator($"#{part} > details")).Not.ToHaveAttributeAsync("open", "");
        }

        await Assertions.Expect(page.Locator("#safety")).ToContainTextAsync("Only a clinician lowers a safety level");
        await Assertions.Expect(page.Locator("#safety > p").First).ToBeVisibleAsync();

        // The parts are one press away too, and open when they are asked for.
        await bar.GetByRole(AriaRole.Button, new() { Name = "Parts" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Answers", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#parts")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#answers > details")).ToHaveAttributeAsync("open", "");
        await Assertions.Expect(page.Locator("#answers-title")).ToBeInViewportAsync();

        await bar.GetByRole(AriaRole.Button, new() { Name = "Claim" }).ClickAsync();
        var decide = bar.GetByRole(AriaRole.Link, new() { Name = "Decide", Exact = true });
        await Assertions.Expect(decide).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#agree-yes")).ToBeInViewportAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.EvaluateAsync("window.dispatchEvent(new Event('beforeprint'))");
        await Assertions.Expect(page.Locator("#timeline > details")).ToHaveAttributeAsync("open", "");
        await Assertions.Expect(page.Locator("#scores .score").First).ToBeVisibleAsync();
        await Assertions.Expect(bar).ToBeHiddenAsync();
        await page.EvaluateAsync("window.dispatchEvent(new Event('afterprint'))");
        await Assertions.Expect(page.Locator("#timeline > details")).Not.ToHaveAttributeAsync("open", "");

        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.GetByRole(AriaRole.Button, new() { Name = "Give the case back to the queue" }).ClickAsync();
        await Assertions.Expect(bar.GetByRole(AriaRole.Button, new() { Name = "Claim" })).ToBeVisibleAsync();
    }
}
