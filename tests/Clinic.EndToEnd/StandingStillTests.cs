using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd;

/// <summary>What a person is about to press stays where it is, whatever happens meanwhile.</summary>
public sealed class StandingStillTests(Browser browser) : IAsyncLifetime
{
    // Notes every movement of the page from now on; the framework's own batches are the only other thing that happens.
    private const string Watch = """
        () => { window.moved = []; new PerformanceObserver(list => list.getEntries().forEach(one => window.moved.push(
          one.sources.map(source => `${source.node?.nodeName}.${source.node?.className ?? ""} ${source.previousRect.y} → ${source.currentRect.y}`).join(", "))))
          .observe({ type: "layout-shift" }); }
        """;

    private PortalProcess? portal;

    private PortalProcess Portal => portal ?? throw new InvalidOperationException("The portal did not start.");

    public async ValueTask InitializeAsync() => portal = await PortalProcess.StartAsync(("Demo__Cases", "false"));

    public async ValueTask DisposeAsync()
    {
        if (portal is not null)
            await portal.DisposeAsync();
    }

    [Fact]
    public async Task A_safety_alert_that_arrives_and_is_seen_moves_nothing_on_an_open_page()
    {
        await using var wide = await browser.NewPersonAsync(Portal, width: 1440);
        await using var narrow = await browser.NewPersonAsync(Portal, width: 390);
        IPage[] pages = [await OpenAsync(wide), await OpenAsync(narrow)];
        var before = await Task.WhenAll(pages.Select(PlaceAsync));

        using var person = await FormPatient.StartAsync(Portal.Address, "Odile Frey");
        await person.PostSectionAsync("mood", "later", ("phq9.9", "1"));

        foreach (var page in pages)
        {
            await Assertions.Expect(page.GetByRole(AriaRole.Alert, new() { Name = "Open alerts" })).ToContainTextAsync("A safety alert is not acknowledged yet");
            await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Open the case" })).ToBeInViewportAsync();
        }

        Assert.Equal(before, await Task.WhenAll(pages.Select(PlaceAsync)));
        Assert.All(await Task.WhenAll(pages.Select(page => page.EvaluateAsync<string[]>("window.moved"))), Assert.Empty);

        await BeReachedByKeyboardAsync(pages[1]);
        await new CaseFile(pages[1]).AcknowledgeAsync();
        await Assertions.Expect(pages[0].GetByText("No open safety alert")).ToBeVisibleAsync();
        Assert.Equal(before[0], await PlaceAsync(pages[0]));
        Assert.Empty(await pages[0].EvaluateAsync<string[]>("window.moved"));
    }

    private static async Task<IPage> OpenAsync(IBrowserContext person)
    {
        var page = await person.NewPageAsync();
        await InvitationDesk.OpenAsync(page, Account.Clinician);
        await Assertions.Expect(page.GetByText("Nobody has been invited")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("No open safety alert")).ToBeVisibleAsync();
        await page.EvaluateAsync(Watch);
        return page;
    }

    // The button that the page is for, to the pixel.
    private static async Task<string> PlaceAsync(IPage page)
    {
        var box = await page.GetByRole(AriaRole.Button, new() { Name = "Send the link by e-mail" }).BoundingBoxAsync();
        return $"{box!.X} {box.Y} {box.Width} {box.Height}";
    }

    // On a phone the whole bar is one link, and the second stop after the way past the frame.
    private static async Task BeReachedByKeyboardAsync(IPage page)
    {
        await page.Locator(".bar__brand").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Open the case" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/staff/cases/**");
    }
}
