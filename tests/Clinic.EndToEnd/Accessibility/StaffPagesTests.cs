using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd.Accessibility;

public sealed class StaffPagesTests(RunningPortal portal, Browser browser)
{
    [Fact]
    public async Task Clinician_pages_have_no_grave_fault()
    {
        await using var staff = await browser.NewPersonAsync(portal.Process);
        var page = await staff.NewPageAsync();
        await Account.SignInAsync(page, Account.OtherClinician);
        var axe = new AxeRuns(page);
        await axe.VisitAsync("/staff/queue", "/staff/queue?status=decided", "/staff/alerts", "/staff/mentions", "/staff/concern", $"/staff/cases/{Guid.NewGuid()}");
        await page.GotoAsync("/staff/queue");
        await axe.VisitAsync((await AddressesAsync(page, "/staff/cases/")).Take(3));
        await page.GotoAsync("/staff/queue");
        await new Queue(page).OpenCaseAsync("TL");
        var record = await page.Locator("#care a[href^='/staff/patients/']").GetAttributeAsync("href");
        var file = new CaseFile(page);
        await file.ClaimAsync();
        await file.WriteAsync();
        await page.WaitForURLAsync("**/sign");
        await axe.JudgeAsync();
        await axe.VisitAsync(record!, "/staff/tasks");

        await VisitQualityAsync(axe);
        await VisitSecondReadingAsync(axe);

        axe.HaveSeen(JudgedPages.Clinician);
    }

    [Fact]
    public async Task The_way_of_an_invited_person_has_no_grave_fault()
    {
        await using var staff = await browser.NewPersonAsync(portal.Process);
        var desk = new AxeRuns(await staff.NewPageAsync());
        var invitations = await InvitationDesk.OpenAsync(desk.Page, Account.OtherClinician);
        await desk.JudgeAsync();
        var code = await invitations.InviteAsync("Nora Fell");
        await desk.JudgeAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await desk.VisitAsync((await AddressesAsync(desk.Page, "/account/assist/"))[0]);
        await using var person = await browser.NewPersonAsync(portal.Process);
        var axe = new AxeRuns(await person.NewPageAsync());
        await InvitationDesk.EnterAsync(axe.Page, code);
        await axe.JudgeAsync();
        await InvitationDesk.SayBirthDateAsync(axe.Page);
        await axe.VisitAsync("/account", "/account/own-password");

        string[] atTheDesk = ["/staff/invitations", "/account/assist/{patient}"];
        desk.HaveSeen(atTheDesk);
        axe.HaveSeen(JudgedPages.Invitation.Except(atTheDesk));
    }

    [Fact]
    public async Task The_way_to_a_kiosk_has_no_grave_fault()
    {
        await using var tablet = await browser.NewPersonAsync(portal.Process);
        var axe = new AxeRuns(await tablet.NewPageAsync());
        await Account.SignInAsync(axe.Page, Account.OtherClinician);
        await axe.VisitAsync("/staff/kiosks", "/account/kiosk");
        await axe.Page.Locator("[name='Form.Name']").FillAsync("Tablet by the door");
        await axe.Page.Locator("form.form .button--primary").ClickAsync();
        await axe.Page.WaitForURLAsync("**/kiosk");
        await axe.JudgeAsync();

        axe.HaveSeen(JudgedPages.Kiosk);
    }

    [Fact]
    public async Task Admin_pages_have_no_grave_fault()
    {
        await using var office = await browser.NewPersonAsync(portal.Process);
        var page = await office.NewPageAsync();
        await Account.SignInAsync(page, Account.Admin);
        var axe = new AxeRuns(page);
        await axe.VisitAsync(JudgedPages.Admin.Where(address => !address.Contains('{')));
        await page.GotoAsync("/admin/question-sets");
        var set = (await AddressesAsync(page, "/admin/question-sets/"))[0];
        await axe.VisitAsync(set, set.Replace("/admin/", "/preview/", StringComparison.Ordinal));
        // A set that no other test drafts anew.
        await new QuestionSetDesk(page).DraftAsync("follow-up · es");
        await axe.JudgeAsync();

        axe.HaveSeen(JudgedPages.Admin);
    }

    // The figures come once the circuit is there.
    private static async Task VisitQualityAsync(AxeRuns axe)
    {
        foreach (var (address, shown) in new[]
        {
            ("/staff/quality?demo=1", "#missed-title"), ("/staff/quality/cases?demo=1", ".chosen"), ("/staff/quality/times?demo=1", ".times svg"),
            ($"/staff/second-readings/{Guid.NewGuid()}", "text=This is not yours to read"),
        })
        {
            await axe.Page.GotoAsync(address);
            await Assertions.Expect(axe.Page.Locator(shown).First).ToBeVisibleAsync();
            await axe.JudgeAsync();
        }
    }

    // One of the demo waits for this clinician: the form is judged beside the answers it asks about.
    private static async Task VisitSecondReadingAsync(AxeRuns axe)
    {
        await axe.Page.GotoAsync("/staff/second-readings");
        var reading = (await AddressesAsync(axe.Page, "/staff/second-readings/"))[0];
        await axe.JudgeAsync();
        await axe.Page.GotoAsync(reading);
        await Assertions.Expect(axe.Page.Locator("#answers dd").First).ToBeVisibleAsync();
        await axe.Page.Locator("#finds-yes").CheckAsync();
        await Assertions.Expect(axe.Page.GetByText("The case goes back to the queue")).ToBeVisibleAsync();
        await axe.JudgeAsync();
    }

    private static async Task<string[]> AddressesAsync(IPage page, string beginning)
    {
        var links = page.Locator($"main a[href^='{beginning}']");
        await links.First.WaitForAsync();
        return await links.EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('href'))");
    }
}
