using Microsoft.Playwright;

namespace Clinic.EndToEnd.Journeys;

/// <summary>The review queue, as a clinician sees it.</summary>
internal sealed class Queue(IPage page)
{
    public static async Task<Queue> OpenAsync(IPage page, string email)
    {
        await Account.SignInAsync(page, email);
        await page.GotoAsync("/staff/queue");
        return new Queue(page);
    }

    /// <summary>The row of the person with these initials.</summary>
    public ILocator Row(string initials) =>
        page.Locator("main tr, main li, main article").Filter(new() { HasText = initials }).First;

    public Task ReloadAsync() => page.ReloadAsync();

    public async Task OpenCaseAsync(string initials)
    {
        await Row(initials).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.WaitForURLAsync("**/staff/cases/**");
    }
}
