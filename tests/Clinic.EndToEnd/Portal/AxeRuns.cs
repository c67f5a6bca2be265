using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Clinic.EndToEnd.Portal;

/// <summary>What every page is judged by: axe, and whether it fits its window; narrow and wide, light and dark.</summary>
internal static class AxeRuns
{
    private static readonly (int Width, bool Dark)[] Looks = [(390, false), (390, true), (1440, true), (1440, false)];

    private static readonly string[] Grave = ["serious", "critical"];

    // What passes is not read here, and listing every element of it costs more than finding it.
    private static readonly AxeRunOptions Options = new() { ResultTypes = [ResultType.Violations] };

    public static async Task VisitAndJudgeAsync(this IPage page, params string[] addresses)
    {
        foreach (var address in addresses)
        {
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            await page.JudgeAsync();
        }
    }

    public static async Task JudgeAsync(this IPage page)
    {
        foreach (var (width, dark) in Looks)
        {
            var where = $"{new Uri(page.Url).AbsolutePath}, {width} px, {(dark ? "dark" : "light")}";
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
            await page.SettleAsync();
            var found = await page.RunAxe(Options);
            var grave = found.Violations.Where(violation => Grave.Contains(violation.Impact))
                .Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}");
            Assert.True(!grave.Any(), $"{where}: {string.Join(Environment.NewLine, grave)}");
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{where}: {overflow} px wider than the window");
        }
    }
}
