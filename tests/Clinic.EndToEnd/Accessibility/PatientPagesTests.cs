using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd.Accessibility;

public sealed class PatientPagesTests(RunningPortal portal, Browser browser)
{
    [Fact]
    public async Task Pages_of_somebody_new_have_no_grave_fault()
    {
        await using var person = await browser.NewPersonAsync(portal.Process);
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Ayla Brook");
        var axe = new AxeRuns(page);

        await axe.VisitAsync(JudgedPages.NewPatient);
    }

    [Fact]
    public async Task Each_step_from_the_consent_to_the_sent_answers_has_no_grave_fault()
    {
        await using var person = await browser.NewPersonAsync(portal.Process);
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Lea Moll");
        var axe = new AxeRuns(page);
        await axe.VisitAsync("/consent");
        var intake = new Intake(page, new Dictionary<string, string> { ["phq9.9"] = "1", ["mh.elevated"] = "1" });
        await intake.StartAsync();
        await axe.VisitAsync("/consent", "/consent/copy", "/intake");
        await intake.GoOnAsync();
        while (intake.Section != "review")
        {
            await intake.AnswerSectionAsync();
            await axe.JudgeAsync();
            await intake.ContinueAsync();
        }

        await axe.JudgeAsync();
        await axe.VisitAsync("/intake/other-device");
        await page.Locator("main form.form .button--primary").ClickAsync();
        await Assertions.Expect(page.Locator(".entry-sheet__code")).ToBeVisibleAsync();
        await axe.JudgeAsync();
        await page.GotoAsync("/intake/review");
        await intake.SendAsync();
        await axe.JudgeAsync();
        await axe.VisitAsync("/intake", "/intake/already-sent", "/history", "/history/1", "/summaries", "/my-data");

        axe.HaveSeen(JudgedPages.Intake);
    }
}
