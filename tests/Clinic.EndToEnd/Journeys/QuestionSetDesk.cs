using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Clinic.EndToEnd.Journeys;

/// <summary>The admin's pages of the intake's question set.</summary>
internal sealed class QuestionSetDesk(IPage page)
{
    public async Task StartDraftAsync()
    {
        await Account.SignInAsync(page, Account.Admin);
        await DraftAsync("intake · en");
    }

    /// <summary>Starts a draft of a set, which is called by its code and language.</summary>
    public async Task DraftAsync(string set)
    {
        await page.GotoAsync("/admin/question-sets");
        var newest = page.Locator(".set", new() { HasText = set }).Locator("a[href^='/admin/question-sets/']").First;
        await page.GotoAsync((await newest.GetAttributeAsync("href"))!);
        await page.WaitForSelectorAsync("main[data-live=yes]");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start a draft from this version" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "What this draft changes" }).WaitForAsync();
    }

    public async Task ReplaceIntroductionAsync(string section, string words)
    {
        await page.Locator(".words__choice select").SelectOptionAsync(section);
        // The fields of the section before stand there until the server has answered.
        await Assertions.Expect(page.Locator(".item code").First).ToHaveTextAsync(new Regex($"^{Regex.Escape(section)}\\."));
        var field = page.GetByLabel("Introduction");
        await field.FillAsync(words);
        await field.BlurAsync();
        await Assertions.Expect(page.Locator(".words__saved")).ToContainTextAsync("Saved");
    }

    public async Task PublishAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish…" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await page.GetByText("is in use now. The next intake begins with it.").WaitForAsync();
    }
}
