using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd.Accessibility;

public sealed class StaffPagesTests(RunningPortal portal, Browser browser)
{
    private static readonly string[] Open = ["/staff/queue", "/staff/queue?status=decided"];

    [Fact]
    public async Task Clinician_pages_have_no_grave_fault()
    {
        await using var staff = await browser.NewPersonAsync(portal.Process);
        var page = await staff.NewPageAsync();
        await Account.SignInAsync(page, Account.OtherClinician);
        await page.VisitAndJudgeAsync([.. Open, $"/staff/cases/{Guid.NewGuid()}"]);
        await page.GotoAsync("/staff/queue");
        await page.VisitAndJudgeAsync([.. (await AddressesAsync(page, "/staff/cases/")).Take(3)]);
    }

    [Fact]
    public async Task Admin_pages_have_no_grave_fault()
    {
        await using var office = await browser.NewPersonAsync(portal.Process);
        var page = await office.NewPageAsync();
        await Account.SignInAsync(page, Account.Admin);
        await page.VisitAndJudgeAsync("/admin", "/admin/question-sets", "/admin/users", "/admin/clinic", "/admin/dispositions");
        await page.GotoAsync("/admin/question-sets");
        await page.VisitAndJudgeAsync((await AddressesAsync(page, "/admin/question-sets/"))[0]);
    }

    private static async Task<string[]> AddressesAsync(IPage page, string beginning)
    {
        var links = page.Locator($"main a[href^='{beginning}']");
        await links.First.WaitForAsync();
        return await links.EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('href'))");
    }
}
