using Microsoft.Playwright;

namespace Clinic.EndToEnd.Journeys;

/// <summary>The page that invites a person, and the door that the person comes in by.</summary>
internal sealed class InvitationDesk(IPage page)
{
    public static async Task<InvitationDesk> OpenAsync(IPage page, string email)
    {
        await Account.SignInAsync(page, email);
        await page.GotoAsync("/staff/invitations");
        await page.WaitForSelectorAsync("main[data-live=yes]");
        return new InvitationDesk(page);
    }

    /// <summary>Invites somebody who was born on 3 February 1990; the code is what is read from the printed page.</summary>
    public async Task<string> InviteAsync(string name)
    {
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.Locator("input[type=date]").FillAsync("1990-02-03");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the page to print" }).ClickAsync();
        return await page.Locator(".sheet__code code").InnerTextAsync();
    }

    public static async Task EnterAsync(IPage page, string code)
    {
        await page.GotoAsync("/enter");
        await page.Locator("[name='Form.Code']").FillAsync(code);
        await page.Locator("form.form .button--primary").ClickAsync();
        await page.WaitForURLAsync("**/enter/check");
    }

    public static async Task SayBirthDateAsync(IPage page)
    {
        foreach (var (part, value) in ((string, string)[])[("Day", "3"), ("Month", "2"), ("Year", "1990")])
        {
            await page.Locator($"[name='Form.{part}']").FillAsync(value);
        }

        await page.Locator("form.form .button--primary").ClickAsync();
        await page.WaitForURLAsync("**/intake");
    }
}
