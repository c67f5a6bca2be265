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

    /// <summary>Waits until the page takes keys and hears of changes.</summary>
    public Task BeLiveAsync() => page.WaitForSelectorAsync("[data-queue=live] tr.qrow");

    /// <summary>Puts the focus on the row, as j and k do.</summary>
    public Task SelectAsync(string initials) => Row(initials).GetByRole(AriaRole.Link).First.FocusAsync();

    /// <summary>When the row came to be, by the browser's clock, which is the machine's.</summary>
    public async Task<DateTimeOffset> SeenAtAsync(string initials) => DateTimeOffset.FromUnixTimeMilliseconds(await page.EvaluateAsync<long>(
        """
        initials => new Promise(done => {
          const look = () => [...document.querySelectorAll(".qrow__initials")].some(one => one.textContent.trim() === initials);
          const watch = new MutationObserver(() => { if (look()) { watch.disconnect(); done(Date.now()); } });
          watch.observe(document.body, { childList: true, subtree: true, characterData: true });
        })
        """,
        initials));

    public Task ReloadAsync() => page.ReloadAsync();

    /// <summary>Goes down the list with j until the row has the focus, and opens it.</summary>
    public async Task OpenByKeyboardAsync(string initials)
    {
        const int most = 50;
        await BeLiveAsync();
        var link = Row(initials).GetByRole(AriaRole.Link).First;
        await link.WaitForAsync();
        for (var steps = 0; steps < most; steps++)
        {
            await page.Keyboard.PressAsync("j");
            if (await link.EvaluateAsync<bool>("one => one === document.activeElement"))
            {
                await page.Keyboard.PressAsync("Enter");
                await page.WaitForURLAsync("**/staff/cases/**");
                return;
            }
        }

        Assert.Fail($"{initials} is not reached with j.");
    }

    /// <summary>From the case back to the queue, which goes on at the case, and into it again.</summary>
    public async Task ComeBackAsync(string initials)
    {
        await page.GoBackAsync();
        await BeLiveAsync();
        await Assertions.Expect(Row(initials).GetByRole(AriaRole.Link).First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/staff/cases/**");
    }

    /// <summary>Where the case of the person with these initials is read.</summary>
    public async Task<string> AddressAsync(string initials) => (await Row(initials).GetByRole(AriaRole.Link).First.GetAttributeAsync("href"))!;

    public async Task OpenCaseAsync(string initials)
    {
        await Row(initials).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.WaitForURLAsync("**/staff/cases/**");
    }
}
