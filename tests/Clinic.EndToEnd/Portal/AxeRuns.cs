using Clinic.EndToEnd.Accessibility;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Clinic.EndToEnd.Portal;

/// <summary>What every page is judged by: axe, and whether it fits its window; narrow and wide, light and dark.</summary>
internal sealed class AxeRuns(IPage page)
{
    // A width lays the page out anew, and every rule is asked again; a scheme changes colours alone, and so only their rules are.
    private static readonly Look[] Looks = [new(390, false, IsWhole: true), new(390, true, IsWhole: false), new(1440, true, IsWhole: false), new(1440, false, IsWhole: true)];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // Read once into a page and asked four times: the library's own run reads it anew each time and makes its report in a tab of its own.
    private const string GraveFaults = """
        async isWhole => {
          const rules = isWhole ? {} : { runOnly: ["color-contrast", "link-in-text-block"] };
          const { violations } = await axe.run(document, { resultTypes: ["violations"], ...rules });
          return violations.filter(one => one.impact === "serious" || one.impact === "critical")
            .map(one => `${one.id}: ${one.nodes.slice(0, 3).map(node => node.html).join(" | ")}`);
        }
        """;

    private readonly HashSet<string> judged = [];

    public IPage Page => page;

    private string Path => new Uri(page.Url).AbsolutePath;

    public async Task VisitAsync(params IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            Assert.Equal(address.Split('?')[0], Path);
            await JudgeAsync();
        }
    }

    /// <summary>As a phone shows it by day; for a page that is judged in full in another language.</summary>
    public async Task VisitNarrowAsync(params IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            await JudgeAsync(Looks[0]);
        }
    }

    public async Task JudgeAsync()
    {
        foreach (var look in Looks)
        {
            await JudgeAsync(look);
        }
    }

    /// <summary>Fails on a page of the list that this walk did not come by.</summary>
    public void HaveSeen(IEnumerable<string> pages) =>
        Assert.DoesNotContain(pages, one => !judged.Any(address => JudgedPages.IsOf(address, one)));

    private async Task JudgeAsync(Look look)
    {
        var where = $"{Path}, {look.Width} px, {(look.IsDark ? "dark" : "light")}";
        await page.SetViewportSizeAsync(look.Width, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        await page.SettleAsync();
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(Axe);
        }

        var faults = await page.EvaluateAsync<string[]>(GraveFaults, look.IsWhole);
        Assert.True(faults.Length == 0, $"{where}: {string.Join(Environment.NewLine, faults)}");
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{where}: {overflow} px wider than the window");
        judged.Add(Path);
    }

    private sealed record Look(int Width, bool IsDark, bool IsWhole);
}
