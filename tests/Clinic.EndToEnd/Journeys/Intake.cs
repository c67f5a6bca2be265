using Microsoft.Playwright;

namespace Clinic.EndToEnd.Journeys;

/// <summary>
/// Answering the intake in a browser. An item without an answer of the test's own gets its first response option, which
/// in the built-in set is the calm one; a text is left empty.
/// </summary>
internal sealed class Intake(IPage page, IReadOnlyDictionary<string, string>? answers = null)
{
    private static readonly (string Name, string Value)[] Born = [("day", "4"), ("month", "5"), ("year", "1986")];

    public IPage Page => page;

    public string Section => new Uri(page.Url).AbsolutePath.Split('/')[^1];

    public async Task StartAsync()
    {
        await page.GotoAsync("/intake");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await page.WaitForURLAsync("**/intake/part/**");
    }

    /// <summary>Waits until a circuit saves each change at once.</summary>
    public Task BeLiveAsync() => page.WaitForSelectorAsync("form.section-form[data-live=yes]");

    public Task ChooseAsync(string item, string value) =>
        page.Locator($"input[name='{item}'][value='{value}']").CheckAsync(new() { Force = true });

    public Task<bool> IsChosenAsync(string item, string value) =>
        page.Locator($"input[name='{item}'][value='{value}']").IsCheckedAsync();

    public async Task AnswerToAsync(string section)
    {
        while (Section != section)
        {
            await AnswerSectionAsync();
            await ContinueAsync();
        }
    }

    public async Task AnswerAllAsync()
    {
        while (Section != "review")
        {
            await AnswerSectionAsync();
            await ContinueAsync();
        }
    }

    public async Task AnswerSectionAsync()
    {
        var seen = new HashSet<string>();
        while (await NextQuestionAsync(seen) is { } item)
        {
            seen.Add(item);
            await AnswerAsync(item);
        }
    }

    public async Task ContinueAsync()
    {
        var before = page.Url;
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(address => address != before);
    }

    public async Task SendAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Send my answers" }).ClickAsync();
        await page.WaitForURLAsync("**/intake/received");
    }

    // Follow-up questions appear while answering, so the page is asked anew each time.
    private async Task<string?> NextQuestionAsync(HashSet<string> seen)
    {
        foreach (var question in await page.Locator(".section-form .question[data-item]").AllAsync())
        {
            var item = await question.GetAttributeAsync("data-item");
            if (item is not null && !seen.Contains(item) && await question.IsVisibleAsync())
            {
                return item;
            }
        }

        return null;
    }

    private async Task AnswerAsync(string item)
    {
        var question = page.Locator($".question[data-item='{item}']");
        var own = answers?.GetValueOrDefault(item);
        if (await question.Locator("input[type=radio]").CountAsync() > 0)
        {
            own ??= await question.Locator("input[type=radio]").First.GetAttributeAsync("value");
            await ChooseAsync(item, own!);
        }
        else if (await question.Locator("input[type=checkbox]").CountAsync() > 0)
        {
            await TickAsync(question, item, own);
        }
        else if (await question.Locator(".date").CountAsync() > 0)
        {
            foreach (var (field, part) in (await question.Locator("input").AllAsync()).Zip(Born))
            {
                await field.FillAsync(part.Value);
            }
        }
        else if (own is not null)
        {
            await question.Locator("input, textarea").First.FillAsync(own);
        }
    }

    private async Task TickAsync(ILocator question, string item, string? own)
    {
        foreach (var code in own?.Split(' ') ?? [])
        {
            await ChooseAsync(item, code);
        }

        var none = question.Locator("input[type=checkbox][value=none], input[type=checkbox][value=yes]");
        if (own is null && await none.CountAsync() > 0)
        {
            await none.First.CheckAsync(new() { Force = true });
        }
    }
}
