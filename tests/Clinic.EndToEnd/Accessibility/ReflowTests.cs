using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd.Accessibility;

/// <summary>Small windows, large letters, big fingers, and people whom movement makes ill.</summary>
public sealed class ReflowTests(RunningPortal portal, Browser browser)
{
    // A window of 1280 × 1024 enlarged to 400 %.
    private const int Width = 320;
    private const int Height = 256;
    private const int Desk = 1280;
    private const int ForMouse = 24;
    private const int ForFinger = 44;

    // A link within a sentence may be as high as its line.
    private const string TooSmall = """
        least => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
          .filter(one => one.checkVisibility() && !(one.matches("a") && getComputedStyle(one).display === "inline"))
          .map(one => one.closest("label") ?? one)
          .filter(one => one.getBoundingClientRect().width > 0 && Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height) < least)
          .map(one => `${one.outerHTML.slice(0, 120)}: ${one.getBoundingClientRect().width} × ${one.getBoundingClientRect().height}`)
        """;

    private const string Moving = """
        () => [...document.querySelectorAll("*")].filter(one => [null, "::before", "::after"].some(part => {
          const style = getComputedStyle(one, part);
          return parseFloat(style.transitionDuration) > 0 || style.animationName !== "none" || style.scrollBehavior === "smooth";
        })).length
        """;

    private static readonly string[] Open = ["/", "/account/sign-in", "/account/register", "/enter", "/no-such-page"];

    private static readonly string[] Own =
    [
        "/account", "/intake", "/consent", "/intake/part/consent", "/intake/part/about", "/intake/part/mood", "/intake/part/burnout", "/intake/part/tried",
        "/intake/review", "/summaries",
    ];

    [Fact]
    public async Task Every_page_fits_a_window_enlarged_four_times_and_has_targets_a_finger_can_hit()
    {
        await using var person = await browser.NewPersonAsync(portal.Process, width: Width);
        var page = await person.NewPageAsync();
        await VisitAsync(page, Open);
        await Account.RegisterAsync(page, "Lars Unger");
        await new Intake(page).StartAsync();
        await VisitAsync(page, Own);

        await page.GotoAsync("/intake/part/mood");
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        Assert.NotEqual(0, await page.EvaluateAsync<int>(Moving));
    }

    private static async Task VisitAsync(IPage page, string[] paths)
    {
        foreach (var path in paths)
        {
            await page.SetViewportSizeAsync(Width, Height);
            await page.GotoAsync(path);
            Assert.Equal((path, 0), (path, await page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)")));
            await BeLargeEnoughAsync(page, path, ForFinger);
            Assert.Equal((path, 0), (path, await page.EvaluateAsync<int>(Moving)));
            await page.SetViewportSizeAsync(Desk, Height);
            await BeLargeEnoughAsync(page, path, ForMouse);
        }
    }

    private static async Task BeLargeEnoughAsync(IPage page, string path, int least)
    {
        var small = await page.EvaluateAsync<string[]>(TooSmall, least);
        Assert.True(small.Length == 0, $"{path}, at least {least} px: {string.Join(Environment.NewLine, small)}");
    }
}
