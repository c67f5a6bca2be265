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

    /// <summary>Says that the alert is seen, with the keyboard alone.</summary>
    public async Task AcknowledgeByKeyboardAsync()
    {
        await BeLiveAsync();
        await PressAtAsync("#safety button:has-text('I have seen this')", "Enter");
        await Said("The alert is acknowledged.");
    }

    /// <summary>Claims the case with the keyboard alone.</summary>
    public async Task ClaimByKeyboardAsync()
    {
        await PressAtAsync("#decision button:has-text('Claim this case')", "Enter");
        await Said("The case is yours.");
    }

    /// <summary>Writes a decision with the keyboard alone and asks for the page of the signature.</summary>
    public async Task WriteByKeyboardAsync()
    {
        await PressAtAsync("#agree-yes", "Space");
        await PressAtAsync("#disposition", "ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await PressAtAsync("#point-0", "Space");
        await GoToAsync("#note");
        await page.Keyboard.TypeAsync("Seen the answers, spoke on the phone.");
        await GoOnByKeyboardAsync();
    }

    /// <summary>Records a safety action with the keyboard alone.</summary>
    public async Task ActByKeyboardAsync(string words)
    {
        await PressAtAsync("#safety-kind", "ArrowDown");
        await GoToAsync("#safety-words");
        await page.Keyboard.TypeAsync(words);
        await PressAtAsync("#safety button:has-text('Record safety action')", "Enter");
        await Said("The safety action is recorded.");
    }

    /// <summary>Goes on from what is written to the page of the signature, with the keyboard alone.</summary>
    public Task GoOnByKeyboardAsync() => PressAtAsync("#decision button:has-text('Go on to sign')", "Enter");

    /// <summary>Signs with the keyboard alone.</summary>
    public async Task SignByKeyboardAsync()
    {
        await page.WaitForURLAsync("**/sign");
        await Assertions.Expect(page.Locator("#password")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(Account.DemoPassword);
        await page.Keyboard.PressAsync("Enter");
        await Said("Signed. The record keeps it as it is now.");
        await BeLiveAsync();
    }

    private async Task PressAtAsync(string target, string key)
    {
        await GoToAsync(target);
        await page.Keyboard.PressAsync(key);
    }

    private async Task GoToAsync(string target)
    {
        // Once round the page, from wherever the focus is.
        const int most = 150;
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

    /// <summary>On the person's care record: writes a safety plan and gives it to them.</summary>
    public async Task GivePlanAsync(string ownSteps)
    {
        await page.GotoAsync((await page.Locator("#care a[href^='/staff/patients/']").GetAttributeAsync("href"))!);
        await BeLiveAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Write a safety plan" }).ClickAsync();
        await page.Locator("#plan-OwnSteps").FillAsync(ownSteps);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save as version 1" }).ClickAsync();
        await Said("The safety plan is saved.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Give it to the patient to read" }).ClickAsync();
        await Assertions.Expect(page.Locator(".plansheet")).ToContainTextAsync(ownSteps);
        await page.GetByRole(AriaRole.Button, new() { Name = "Release version 1 to the patient" }).ClickAsync();
        await Said("The patient can read the safety plan now.");
    }

    public async Task SendFollowUpAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Send a follow-up" }).ClickAsync();
        await Said("The follow-up waits for the patient.");
    }

    private Task Said(string words) => Assertions.Expect(page.GetByText(words)).ToBeVisibleAsync();
}
