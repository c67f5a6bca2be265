using Microsoft.Playwright;

namespace Clinic.EndToEnd.Portal;

internal static class Settling
{
    private const int Attempts = 600;
    private const int PauseMilliseconds = 50;

    // On most pages of the staff, what was prerendered gives way to what the circuit reads, and the component library takes
    // the scheme from the circuit, where the sign on the switch tells which one that is.
    private const string Settled = """
        document.title !== ""
          && !document.querySelector(".shape, .skeleton, .mud-skeleton")
          && (!document.querySelector("main.work") || !document.querySelector("script[src*='blazor.web']") || (document.querySelector("main[data-live]")
            && document.querySelector("[data-theme-switch] [aria-hidden]").textContent.trim() === (matchMedia("(prefers-color-scheme: dark)").matches ? "☀" : "☾")))
          && document.getAnimations().every(one => one.playState !== "running")
        """;

    /// <summary>
    /// A colour half-way through its change is nobody's colour: a page is judged, and pictured, when it is all there.
    /// Asked anew from here each time: a page that asks itself again would have to evaluate text, which its content security policy forbids.
    /// </summary>
    public static async Task SettleAsync(this IPage page)
    {
        for (var attempt = 0; !await page.EvaluateAsync<bool>(Settled); attempt++)
        {
            Assert.True(attempt < Attempts, "the page never settled");
            await Task.Delay(PauseMilliseconds, TestContext.Current.CancellationToken);
        }
    }
}
