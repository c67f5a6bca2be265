using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd;

public sealed class IntakeTests(RunningPortal portal, Browser browser)
{
    [Fact]
    public async Task A_patient_answers_everything_and_sends_it_once()
    {
        await using var person = await browser.NewPersonAsync(portal.Process, width: 390);
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Ada Quill");
        var intake = new Intake(page);

        await intake.StartAsync();
        await intake.AnswerAllAsync();
        await intake.SendAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Thank you. We have your answers" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Each_answer_is_saved_as_it_is_given_and_the_page_says_so_afterwards()
    {
        await using var person = await browser.NewPersonAsync(portal.Process);
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Bo Lindqvist");
        var intake = new Intake(page);
        await intake.StartAsync();
        await intake.AnswerToAsync("mood");
        await intake.BeLiveAsync();

        await intake.ChooseAsync("phq9.1", "2");
        await intake.BeSavedAsync();
        await page.ReloadAsync();

        Assert.True(await intake.IsChosenAsync("phq9.1", "2"));
    }

    [Fact]
    public async Task An_answer_given_before_the_page_is_connected_is_handed_over_and_saved()
    {
        await using var person = await browser.NewPersonAsync(portal.Process);
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Noor Haas");
        var intake = new Intake(page);
        await intake.StartAsync();
        var connected = new TaskCompletionSource();
        await page.RouteAsync("**/_blazor/negotiate*", async route =>
        {
            await connected.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync("/intake/part/burnout");

        await intake.ChooseAsync("ex.1", "3");
        connected.SetResult();

        await intake.BeLiveAsync();
        await intake.BeSavedAsync();
        await page.ReloadAsync();
        Assert.True(await intake.IsChosenAsync("ex.1", "3"));
    }

    [Fact]
    public async Task Another_device_goes_on_at_the_same_question()
    {
        await using var phone = await browser.NewPersonAsync(portal.Process, width: 390);
        var page = await phone.NewPageAsync();
        var email = await Account.RegisterAsync(page, "Cleo Marsh");
        var first = new Intake(page);
        await first.StartAsync();
        await first.AnswerToAsync("burnout");
        await first.BeLiveAsync();
        await first.ChooseAsync("ex.3", "5");
        await first.BeSavedAsync();

        await using var desk = await browser.NewPersonAsync(portal.Process);
        var other = await desk.NewPageAsync();
        await Account.SignInAgainAsync(other, email);
        await other.GotoAsync("/intake");
        await other.GetByRole(AriaRole.Link, new() { Name = "Continue" }).ClickAsync();
        var second = new Intake(other);
        await other.WaitForURLAsync("**/intake/part/burnout*");

        Assert.True(await second.IsChosenAsync("ex.3", "5"));
        Assert.Equal("#q-pe.5", new Uri(other.Url).Fragment);
    }

    [Fact]
    public async Task Without_a_script_the_form_alone_carries_the_intake()
    {
        await using var person = await browser.NewPersonAsync(portal.Process, width: 390, javaScript: false);
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Dara Finch");
        var intake = new Intake(page, script: false);

        await intake.StartAsync();
        await intake.AnswerAllAsync();
        await intake.SendAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Thank you. We have your answers" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_gap_that_must_be_filled_is_named_and_linked_and_nothing_else_is_lost()
    {
        await using var person = await browser.NewPersonAsync(portal.Process);
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Eli Rowan");
        var intake = new Intake(page);
        await intake.StartAsync();
        await intake.AnswerToAsync("mood");
        await intake.ChooseAsync("phq9.1", "1");

        await page.GetByRole(AriaRole.Button, new() { Name = "Continue", Exact = true }).ClickAsync();

        var summary = page.Locator(".error-summary");
        await Assertions.Expect(summary).ToBeVisibleAsync();
        await Assertions.Expect(summary).ToBeFocusedAsync();
        await summary.GetByRole(AriaRole.Link).First.ClickAsync();

        // The field has the focus; where the link was quicker than the page's script, the address leads to the question.
        await Assertions.Expect(page.Locator("[id='q-phq9.9'] :focus, [id='q-phq9.9']:target")).ToHaveCountAsync(1);
        Assert.True(await intake.IsChosenAsync("phq9.1", "1"));
    }
}
