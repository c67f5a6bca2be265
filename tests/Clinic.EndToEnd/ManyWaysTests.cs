using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd;

/// <summary>The same intake over whatever way is left, and on two devices at once.</summary>
public sealed class ManyWaysTests(RunningPortal portal, Browser browser)
{
    [Fact]
    public async Task With_the_circuits_address_blocked_every_answer_is_saved_as_it_is_given_and_the_intake_is_sent()
    {
        await using var person = await browser.NewPersonAsync(portal.Process);
        await person.RouteAsync("**/_blazor**", route => route.AbortAsync());

        var page = await FinishAsync(person, "Dan Reiss", isLive: false);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Thank you. We have your answers" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task With_WebSockets_blocked_the_circuit_runs_over_long_polling_and_the_intake_is_sent()
    {
        await using var person = await browser.NewPersonAsync(portal.Process);
        await person.AddInitScriptAsync("window.WebSocket = class { constructor() { throw new Error('blocked'); } };");

        var page = await FinishAsync(person, "Edda Sand", isLive: true);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Thank you. We have your answers" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Two_devices_agree_the_later_answer_counts_and_each_says_what_the_other_changed()
    {
        await using var first = await browser.NewPersonAsync(portal.Process);
        await using var second = await browser.NewPersonAsync(portal.Process, width: 390);
        var (desk, phone) = (await first.NewPageAsync(), await second.NewPageAsync());
        var email = await Account.RegisterAsync(desk, "Falk Thum");
        await new Intake(desk).StartAsync();
        await Account.SignInAgainAsync(phone, email);
        await Task.WhenAll(desk.GotoAsync("/intake/part/burnout"), phone.GotoAsync("/intake/part/burnout"));
        var (one, two) = (new Intake(desk), new Intake(phone));
        await Task.WhenAll(one.BeLiveAsync(), two.BeLiveAsync());

        await one.ChooseAsync("ex.3", "5");
        await Assertions.Expect(phone.Locator("input[name='ex.3'][value='5']")).ToBeCheckedAsync();
        await Assertions.Expect(phone.Locator("[data-item='ex.3']")).ToContainTextAsync("Changed on another device");
        await two.ChooseAsync("ex.3", "2");
        await Assertions.Expect(desk.Locator("input[name='ex.3'][value='2']")).ToBeCheckedAsync();
        await Assertions.Expect(desk.Locator("#saved")).ToContainTextAsync("changed on another device");

        await one.ContinueAsync();
        await desk.GotoAsync("/intake/part/burnout");
        Assert.True(await one.IsChosenAsync("ex.3", "2"));
    }

    [Fact]
    public async Task A_server_that_restarts_is_not_noticed_and_the_person_stays_at_the_same_question()
    {
        await using var own = await PortalProcess.StartAsync(("Demo__Cases", "false"));
        await using var person = await browser.NewPersonAsync(own, width: 390);
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Gerd Ulm");
        var intake = new Intake(page);
        await intake.StartAsync();
        await page.GotoAsync("/intake/part/burnout");
        await intake.BeLiveAsync();
        await intake.AnswerToQuestionAsync("cy.4");
        await page.EvaluateAsync("window.notReloaded = true");
        await own.KillAsync();
        await intake.ChooseAsync("cy.4", "3");
        await Assertions.Expect(page.Locator("#carrying")).ToContainTextAsync("You are offline");

        await own.StartAgainAsync();

        await Assertions.Expect(page.Locator("#saved")).ToContainTextAsync("saved now");
        Assert.True(await page.EvaluateAsync<bool>("window.notReloaded"));
        Assert.Equal("#q-cy.4", new Uri(page.Url).Fragment);
        Assert.Equal(1, new StoredDraft(own, await intake.DraftAsync()).SavesByItem()["cy.4"]);
        await intake.ContinueAsync();
        await page.ReloadAsync();
        Assert.Equal("#q-ex.1", new Uri(page.Url).Fragment);
        await Assertions.Expect(page.Locator("[data-item='ex.1']")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-item='cy.4']")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_device_whose_clock_is_an_hour_wrong_is_told_the_clinics_time()
    {
        await using var person = await browser.NewPersonAsync(portal.Process);
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Hedi Voss");
        var intake = new Intake(page);
        await intake.StartAsync();
        await page.Clock.InstallAsync(new() { TimeDate = DateTime.UtcNow.AddHours(1) });
        await page.GotoAsync("/intake/part/burnout");
        await intake.BeLiveAsync();

        await intake.ChooseAsync("ex.1", "4");

        await Assertions.Expect(page.Locator("#saved")).ToContainTextAsync("Saved ");
        var (now, said) = (DateTimeOffset.UtcNow, await page.Locator("#saved").InnerTextAsync());
        Assert.Contains(said, new[] { $"Saved {now:HH:mm}", $"Saved {now.AddMinutes(-1):HH:mm}" });
    }

    private static async Task<IPage> FinishAsync(IBrowserContext person, string name, bool isLive)
    {
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, name);
        var intake = new Intake(page, script: isLive);
        await intake.StartAsync();
        await page.GotoAsync("/intake/part/burnout");
        if (isLive)
        {
            await intake.BeLiveAsync();
        }

        await intake.ChooseAsync("ex.1", "4");
        await Assertions.Expect(page.Locator("#saved")).ToContainTextAsync("Saved ");
        Assert.Equal(isLive ? 1 : 0, await page.Locator("form[data-live]").CountAsync());
        await page.GotoAsync("/intake");
        await page.GetByRole(AriaRole.Link, new() { Name = "Continue" }).ClickAsync();
        await page.WaitForURLAsync("**/intake/part/**");
        await intake.AnswerAllAsync();
        await intake.SendAsync();
        return page;
    }
}
