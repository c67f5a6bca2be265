using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Clinic.EndToEnd;

public sealed class AccessibilityTests(RunningPortal portal, Browser browser)
{
    private static readonly (int Width, bool Dark)[] Looks = [(390, false), (390, true), (1440, false), (1440, true)];

    private static readonly string[] Grave = ["serious", "critical"];

    [Fact]
    public async Task Open_pages_have_no_grave_fault()
    {
        await using var person = await browser.NewPersonAsync(portal.Process);
        var page = await person.NewPageAsync();

        await VisitAsync(page, "/", "/account/sign-in", "/account/register", "/account/locked", "/no-such-page");
    }

    [Fact]
    public async Task Patient_pages_have_no_grave_fault()
    {
        await using var person = await browser.NewPersonAsync(portal.Process);
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Lea Moll");
        await VisitAsync(page, "/intake", "/summaries", "/account");
        var intake = new Intake(page, new Dictionary<string, string> { ["phq9.9"] = "1", ["mh.elevated"] = "1" });
        await intake.StartAsync();
        while (intake.Section != "review")
        {
            await intake.AnswerSectionAsync();
            await CheckAsync(page);
            await intake.ContinueAsync();
        }

        await CheckAsync(page);
        await intake.SendAsync();
        await CheckAsync(page);
        await VisitAsync(page, "/intake");
    }

    [Fact]
    public async Task A_refused_section_has_no_grave_fault()
    {
        await using var person = await browser.NewPersonAsync(portal.Process);
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Mia Nord");
        await new Intake(page).StartAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Continue", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await CheckAsync(page);
    }

    [Fact]
    public async Task Clinician_pages_have_no_grave_fault()
    {
        await using var staff = await browser.NewPersonAsync(portal.Process);
        var page = await staff.NewPageAsync();
        await Account.SignInAsync(page, Account.OtherClinician);
        await VisitAsync(page, "/staff/queue", "/staff/queue?status=decided", $"/staff/cases/{Guid.NewGuid()}");
        await page.GotoAsync("/staff/queue");
        foreach (var address in (await CaseAddressesAsync(page)).Take(3))
        {
            await VisitAsync(page, address);
        }
    }

    [Fact]
    public async Task Admin_pages_have_no_grave_fault()
    {
        await using var office = await browser.NewPersonAsync(portal.Process);
        var page = await office.NewPageAsync();
        await Account.SignInAsync(page, Account.Admin);
        await VisitAsync(page, "/admin", "/admin/question-sets", "/admin/users", "/admin/clinic");
        await page.GotoAsync("/admin/question-sets");
        var set = page.Locator("main a[href^='/admin/question-sets/']").First;
        await VisitAsync(page, (await set.GetAttributeAsync("href"))!);
    }

    private static async Task<IReadOnlyList<string>> CaseAddressesAsync(IPage page)
    {
        var links = page.Locator("main a[href^='/staff/cases/']");
        await links.First.WaitForAsync();
        return await links.EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('href'))");
    }

    private static async Task VisitAsync(IPage page, params string[] addresses)
    {
        foreach (var address in addresses)
        {
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            await CheckAsync(page);
        }
    }

    private static async Task CheckAsync(IPage page)
    {
        foreach (var (width, dark) in Looks)
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
            await page.SettleAsync();
            var found = await page.RunAxe();
            var grave = found.Violations.Where(violation => Grave.Contains(violation.Impact))
                .Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}");
            Assert.True(!grave.Any(), $"{new Uri(page.Url).AbsolutePath}, {width} px, {(dark ? "dark" : "light")}: {string.Join(Environment.NewLine, grave)}");
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{new Uri(page.Url).AbsolutePath} is {overflow} px wider than a {width} px window");
        }
    }
}
