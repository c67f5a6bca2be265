using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;

namespace Clinic.EndToEnd.Accessibility;

public sealed class PatientPagesTests(RunningPortal portal, Browser browser)
{
    [Fact]
    public async Task Each_part_of_the_intake_has_no_grave_fault()
    {
        await using var person = await browser.NewPersonAsync(portal.Process);
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Lea Moll");
        await page.VisitAndJudgeAsync("/intake", "/summaries", "/account");
        var intake = new Intake(page, new Dictionary<string, string> { ["phq9.9"] = "1", ["mh.elevated"] = "1" });
        await intake.StartAsync();
        while (intake.Section != "review")
        {
            await intake.AnswerSectionAsync();
            await page.JudgeAsync();
            await intake.ContinueAsync();
        }

        await page.JudgeAsync();
        await intake.SendAsync();
        await page.JudgeAsync();
        await page.VisitAndJudgeAsync("/intake");
    }
}
