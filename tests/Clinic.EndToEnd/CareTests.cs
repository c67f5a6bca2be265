using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd;

public sealed class CareTests(RunningPortal portal, Browser browser)
{
    private static readonly Dictionary<string, string> Burdened = new()
    {
        ["about.phone"] = "+1 202 555 0143",
        ["phq9.1"] = "2",
        ["phq9.2"] = "2",
        ["phq9.3"] = "2",
        ["phq9.4"] = "3",
        ["phq9.7"] = "2",
        ["phq9.9"] = "1",
        ["asq.5"] = "0",
        ["ex.1"] = "5",
        ["ex.2"] = "5",
        ["ex.3"] = "6",
        ["ex.4"] = "5",
        ["ex.5"] = "5",
        ["cy.1"] = "4",
        ["cy.2"] = "4",
        ["cy.3"] = "4",
        ["cy.4"] = "5",
        ["cy.5"] = "4",
    };

    [Fact]
    public async Task From_the_first_answer_to_the_released_summary()
    {
        await using var person = await browser.NewPersonAsync(portal.Process, width: 390);
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Ivo Jansen");
        var intake = new Intake(page, Burdened);
        await intake.StartAsync();
        await intake.AnswerAllAsync();
        await intake.SendAsync();

        await using var staff = await browser.NewPersonAsync(portal.Process, width: 1440);
        var desk = await staff.NewPageAsync();
        var queue = await Queue.OpenAsync(desk, Account.Clinician);
        await queue.OpenByKeyboardAsync("IJ");
        await queue.ComeBackAsync("IJ");
        var file = new CaseFile(desk);
        await Assertions.Expect(desk.GetByRole(AriaRole.Heading, new() { Name = "Ivo Jansen" })).ToBeVisibleAsync();
        await Assertions.Expect(desk.GetByText("+1 202 555 0143").First).ToBeVisibleAsync();
        await Assertions.Expect(desk.Locator("#reasons .reason").First).ToBeVisibleAsync();
        await file.AcknowledgeByKeyboardAsync();
        await file.ClaimByKeyboardAsync();
        await file.WriteByKeyboardAsync();
        await Assertions.Expect(desk.Locator("#decision-refused")).ToContainTextAsync("safety", new() { IgnoreCase = true });
        await file.ActByKeyboardAsync("Called back, safe at home, plan agreed.");
        await file.GoOnByKeyboardAsync();
        await file.SignByKeyboardAsync();
        await Assertions.Expect(desk.GetByText("This case is decided and can only be read.")).ToBeVisibleAsync();
        await file.ReleaseAsync("We read your answers, and we would like to talk with you this week.");

        await page.GotoAsync("/summaries");
        await Assertions.Expect(page.GetByText("We read your answers, and we would like to talk with you this week.")).ToBeVisibleAsync();
        foreach (var word in new[] { "diagnosis", "ketamine", "co-occurring", "flag" })
        {
            await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(word, new() { IgnoreCase = true });
        }

        await file.GivePlanAsync("Walk once round the harbour");
        await page.GotoAsync("/safety-plan");
        await Assertions.Expect(page.Locator(".plansheet")).ToContainTextAsync("Walk once round the harbour");
        await new AxeRuns(page).JudgeAsync();
    }

    [Fact]
    public async Task From_a_decided_case_to_the_answered_follow_up()
    {
        await using var person = await browser.NewPersonAsync(portal.Process);
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Lou Quist");
        var first = new Intake(page);
        await first.StartAsync();
        await first.AnswerAllAsync();
        await first.SendAsync();
        await using var staff = await browser.NewPersonAsync(portal.Process, width: 1440);
        var desk = await staff.NewPageAsync();
        await (await Queue.OpenAsync(desk, Account.OtherClinician)).OpenCaseAsync("LQ");
        var file = new CaseFile(desk);
        await file.ClaimAsync();
        await file.DecideAsync();
        await file.SendFollowUpAsync();

        await page.GotoAsync("/intake");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "How have you been since?" })).ToBeVisibleAsync();
        var second = new Intake(page, new Dictionary<string, string> { ["asq.1"] = "1", ["asq.5"] = "0" });
        await second.StartAsync();
        await second.AnswerToAsync("mood");
        await Assertions.Expect(page.GetByText("Since you last answered, have you wished you were dead?")).ToBeVisibleAsync();
        await second.AnswerAllAsync();
        await second.SendAsync();

        await desk.GotoAsync("/staff/queue");
        await new Queue(desk).OpenCaseAsync("LQ");
        await Assertions.Expect(desk.Locator(".strip")).ToContainTextAsync("Follow-up suggests");
        await Assertions.Expect(desk.Locator(".strip")).ToContainTextAsync("Safety: elevated");
        await desk.Locator(".strip").GetByRole(AriaRole.Link, new() { Name = "Open the case before" }).ClickAsync();
        await Assertions.Expect(desk.Locator("#follow-up")).ToContainTextAsync("Answered");
    }

    [Fact]
    public async Task Of_two_clinicians_one_gets_the_case_and_the_other_sees_who()
    {
        await using var person = await browser.NewPersonAsync(portal.Process);
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Jule Kern");
        var intake = new Intake(page);
        await intake.StartAsync();
        await intake.AnswerToAsync("mood");
        await intake.BeLiveAsync();
        await intake.ChooseAsync("asq.3", "1");
        await intake.BeSavedAsync();
        await using var first = await browser.NewPersonAsync(portal.Process, width: 1440);
        await using var second = await browser.NewPersonAsync(portal.Process, width: 1440);
        var (one, two) = (await first.NewPageAsync(), await second.NewPageAsync());
        await (await Queue.OpenAsync(one, Account.Clinician)).OpenCaseAsync("JK");
        await (await Queue.OpenAsync(two, Account.OtherClinician)).OpenCaseAsync("JK");
        await new CaseFile(two).BeLiveAsync();

        await new CaseFile(one).ClaimAsync();
        await two.GetByRole(AriaRole.Button, new() { Name = "Claim this case" }).ClickAsync();

        await Assertions.Expect(two.Locator("#decision")).ToContainTextAsync("Dr Ines Moreau");
    }

    [Fact]
    public async Task A_patient_finds_no_staff_page_and_an_admin_no_case()
    {
        await using var person = await browser.NewPersonAsync(portal.Process);
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Kai Lund");
        await page.GotoAsync("/staff/queue");
        await Assertions.Expect(page.Locator("table")).ToHaveCountAsync(0);

        await using var office = await browser.NewPersonAsync(portal.Process);
        var admin = await office.NewPageAsync();
        await Account.SignInAsync(admin, Account.Admin);
        await admin.GotoAsync("/staff/queue");
        await Assertions.Expect(admin.Locator("table")).ToHaveCountAsync(0);
    }
}
