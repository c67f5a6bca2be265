using Microsoft.Playwright;

namespace Clinic.EndToEnd.Portal;

internal static class Settling
{
    /// <summary>A colour half-way through its change is nobody's colour: a page is judged, and pictured, when it is all there.</summary>
    public static async Task SettleAsync(this IPage page) => await page.WaitForFunctionAsync(
        "document.title !== '' && !document.querySelector('.shape, .skeleton') && document.getAnimations().every(one => one.playState !== 'running')");
}
