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

    /// <summary>Writes a decision and asks for the page of the signature.</summary>
    public async Task WriteAsync()
    {
        await page.Locator("#agree-yes").CheckAsync();
        await page.Locator("#disposition").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await page.Locator("#note").FillAsync("Seen the answers, spoke on the phone.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on to sign" }).ClickAsync();
    }

    /// <summary>Writes a decision and signs it.</summary>
    public async Task DecideAsync()
    {
        await WriteAsync();
        await page.WaitForURLAsync("**/sign");
        await page.Locator("#password").FillAsync(Account.DemoPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign and close the case" }).ClickAsync();
        await Said("Signed. The record keeps it as it is now.");
        await BeLiveAsync();
    }

    /// <summary>Decides and signs with the keyboard alone, from the first choice to the signature.</summary>
    public async Task DecideByKeyboardAsync()
    {
        await page.Locator("#agree-yes").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await GoToAsync("#disposition");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await GoToAsync("#point-0");
        await page.Keyboard.PressAsync("Space");
        await GoToAsync("#note");
        await page.Keyboard.TypeAsync("Seen the answers, spoke on the phone.");
        await GoToAsync("#decision button[type=submit]");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/sign");
        await Assertions.Expect(page.Locator("#password")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(Account.DemoPassword);
        await page.Keyboard.PressAsync("Enter");
        await Said("Signed. The record keeps it as it is now.");
        await BeLiveAsync();
    }

    private async Task GoToAsync(string target)
    {
        const int most = 25;
        for (var step = 0; step < most; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.Locator(target).CountAsync() > 0 && await page.Locator(target).First.EvaluateAsync<bool>("one => one === document.activeElement"))
                return;
        }

        Assert.Fail($"{target} is not reached with Tab.");
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
