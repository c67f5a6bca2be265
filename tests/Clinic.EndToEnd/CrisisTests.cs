using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd;

public sealed class CrisisTests(RunningPortal portal, Browser browser)
{
    [Fact]
    public async Task An_endorsed_suicide_item_shows_help_at_once_and_asks_about_now_on_the_same_page()
    {
        await using var person = await browser.NewPersonAsync(portal.Process, width: 390);
        var (page, intake) = await ReachMoodAsync(person, "Finn Abel");
        await intake.AnswerToQuestionAsync("phq9.9");
        await Assertions.Expect(page.Locator(".section-form .crisis")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("[data-item='asq.5']")).ToBeHiddenAsync();

        await intake.ChooseAsync("phq9.9", "1");

        await Assertions.Expect(page.Locator(".section-form .crisis")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".section-form .crisis a[href='tel:988']")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-item='asq.5']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Help_appears_without_script_server_or_circuit()
    {
        await using var person = await browser.NewPersonAsync(portal.Process, width: 390, javaScript: false);
        var (page, intake) = await ReachMoodAsync(person, "Gil Brandt", script: false);
        await page.GotoAsync("/intake/part/mood?page=6");
        Assert.Equal(["asq.3"], await page.Locator(".section-form .question:visible").EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.item)"));
        await person.SetOfflineAsync(true);

        await intake.ChooseAsync("asq.3", "1");

        await Assertions.Expect(page.Locator(".section-form .crisis")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-item='asq.5']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Taking_the_answer_back_does_not_take_the_case_out_of_the_queue()
    {
        await using var person = await browser.NewPersonAsync(portal.Process);
        var (page, intake) = await ReachMoodAsync(person, "Hana Ito");
        await intake.BeLiveAsync();
        await intake.ChooseAsync("phq9.9", "3");
        await intake.BeSavedAsync();

        await using var staff = await browser.NewPersonAsync(portal.Process);
        var queue = await Queue.OpenAsync(await staff.NewPageAsync(), Account.Clinician);
        await Assertions.Expect(queue.Row("HI")).ToBeVisibleAsync();

        // The form carries what the circuit may not have saved yet.
        await intake.ChooseAsync("phq9.9", "0");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and finish later" }).ClickAsync();
        await page.WaitForURLAsync("**/intake?notice=SavedForLater");
        await page.GotoAsync("/intake/part/mood");
        await queue.ReloadAsync();

        Assert.True(await intake.IsChosenAsync("phq9.9", "0"));
        await Assertions.Expect(queue.Row("HI")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-item='asq.5']")).ToBeVisibleAsync();
    }

    private static async Task<(IPage Page, Intake Intake)> ReachMoodAsync(IBrowserContext person, string name, bool script = true)
    {
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, name);
        var intake = new Intake(page, script: script);
        await intake.StartAsync();
        await intake.AnswerToAsync("mood");
        return (page, intake);
    }
}
