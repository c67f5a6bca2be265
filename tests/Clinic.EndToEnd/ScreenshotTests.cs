using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd;

/// <summary>
/// Pictures of the pages, for the README and for looking at them; made by <c>tests/screenshots.sh</c> and by nothing else.
/// CLINIC_SCREENSHOTS names the folder, CLINIC_SCREENSHOT_LOOKS the looks, such as <c>390-light 1440-dark</c>.
/// </summary>
public sealed class ScreenshotTests(RunningPortal portal, Browser browser)
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("CLINIC_SCREENSHOTS") ?? Path.GetTempPath();

    private static readonly string[] Looks =
        (Environment.GetEnvironmentVariable("CLINIC_SCREENSHOT_LOOKS") ?? "1280-light").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [Fact(Explicit = true)]
    public async Task Pages_of_a_patient()
    {
        await using var person = await browser.NewPersonAsync(portal.Process);
        var page = await person.NewPageAsync();
        await TakeAsync(page, "landing", "/");
        await TakeAsync(page, "sign-in", "/account/sign-in");
        await TakeAsync(page, "register", "/account/register");
        await Account.RegisterAsync(page, "Robin Vale");
        await TakeAsync(page, "account", "/account");
        await TakeAsync(page, "intake", "/intake");
        var intake = new Intake(page, new Dictionary<string, string> { ["phq9.9"] = "1", ["asq.5"] = "0" });
        await intake.StartAsync();
        while (intake.Section != "review")
        {
            await intake.AnswerSectionAsync();
            await TakeAsync(page, $"intake-{intake.Section}");
            await intake.ContinueAsync();
        }

        await TakeAsync(page, "review");
        await intake.SendAsync();
        await TakeAsync(page, "received");
        await TakeAsync(page, "summaries", "/summaries");
    }

    [Fact(Explicit = true)]
    public async Task Pages_of_a_clinician()
    {
        await using var staff = await browser.NewPersonAsync(portal.Process);
        var page = await staff.NewPageAsync();
        await Account.SignInAsync(page, Account.Clinician);
        await page.GotoAsync("/staff/queue");
        var links = page.Locator("main a[href^='/staff/cases/']");
        await links.First.WaitForAsync();
        await TakeAsync(page, "queue");
        var addresses = await links.EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('href'))");
        foreach (var (number, address) in addresses.Index())
        {
            await TakeAsync(page, $"case-{number + 1}", address);
        }
    }

    [Fact(Explicit = true)]
    public async Task Pages_of_an_admin()
    {
        await using var office = await browser.NewPersonAsync(portal.Process);
        var page = await office.NewPageAsync();
        await Account.SignInAsync(page, Account.Admin);
        await TakeAsync(page, "admin", "/admin");
        await TakeAsync(page, "users", "/admin/users");
        await TakeAsync(page, "clinic", "/admin/clinic");
        await TakeAsync(page, "question-sets", "/admin/question-sets");
        var set = await page.Locator("main a[href^='/admin/question-sets/']").First.GetAttributeAsync("href");
        await TakeAsync(page, "question-set", set);
    }

    private static async Task TakeAsync(IPage page, string name, string? address = null)
    {
        if (address is not null)
        {
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        }

        foreach (var look in Looks)
        {
            var (width, scheme) = (int.Parse(look.Split('-')[0], System.Globalization.CultureInfo.InvariantCulture), look.Split('-')[1]);
            await page.SetViewportSizeAsync(width, width < 600 ? 844 : 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme == "dark" ? ColorScheme.Dark : ColorScheme.Light });
            await page.SettleAsync();
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{look}.png"), FullPage = Environment.GetEnvironmentVariable("CLINIC_SCREENSHOT_WHOLE") == "1" });
        }
    }
}
