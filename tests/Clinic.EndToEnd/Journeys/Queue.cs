using System.Text.RegularExpressions;
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

    /// <summary>The row of the person with these initials, and of nobody whose row merely holds these letters.</summary>
    public ILocator Row(string initials) => page.Locator("tr.qrow", new()
    {
        Has = page.Locator(".qrow__initials", new() { HasTextRegex = new Regex($@"^\s*{initials}\s*$") }),
    });

    public Task ReloadAsync() => page.ReloadAsync();

    public async Task OpenCaseAsync(string initials)
    {
        await Row(initials).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.WaitForURLAsync("**/staff/cases/**");
    }
}
