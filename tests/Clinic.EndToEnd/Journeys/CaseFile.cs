using Microsoft.Playwright;

namespace Clinic.EndToEnd.Journeys;

/// <summary>The case page, as a clinician works it.</summary>
internal sealed class CaseFile(IPage page)
{
    /// <summary>Waits until buttons answer: before that the page is only a picture of itself.</summary>
    public Task BeLiveAsync() => page.WaitForSelectorAsync("main[data-live=yes]");

    public async Task AcknowledgeAsync()
    {
        await BeLiveAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "I have seen this" }).First.ClickAsync();
        await Said("The alert is acknowledged.");
    }

    public async Task ClaimAsync()
    {
        await BeLiveAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Claim this case" }).ClickAsync();
        await Said("The case is yours.");
    }

    public async Task RecordSafetyActionAsync(string words)
    {
        await page.Locator("#safety-kind").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#safety-words").FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Record safety action" }).ClickAsync();
        await Said("The safety action is recorded.");
    }

    public async Task DecideAsync()
    {
        await page.Locator("#agree-yes").CheckAsync();
        await page.Locator("#disposition").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await page.Locator("#note").FillAsync("Seen the answers, spoke on the phone.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Decide and close the case" }).ClickAsync();
    }

    public async Task ReleaseAsync(string words)
    {
        await page.Locator("#summary-text").FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Release to the patient" }).ClickAsync();
        await Said("The patient can read the summary now.");
    }

    public async Task SendFollowUpAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Send a follow-up" }).ClickAsync();
        await Said("The follow-up waits for the patient.");
    }

    private Task Said(string words) => Assertions.Expect(page.GetByText(words)).ToBeVisibleAsync();
}
