using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd;

public sealed class LanguageTests(RunningPortal portal, Browser browser)
{
    [Fact]
    public async Task A_whole_intake_is_answered_and_sent_on_a_phone_in_Spanish_and_help_is_shown_in_Spanish()
    {
        await using var person = await browser.NewPersonAsync(portal.Process, width: 390, locale: "es-US");
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Marisol Vega");
        var intake = new Intake(page, new Dictionary<string, string> { ["phq9.9"] = "1" });
        await intake.StartAsync();
        await intake.AnswerToQuestionAsync("phq9.9");
        await Assertions.Expect(page.Locator("[data-item='phq9.8']")).ToBeHiddenAsync();

        await intake.ChooseAsync("phq9.9", "1");

        var help = page.Locator(".section-form .crisis");
        await Assertions.Expect(help).ToBeVisibleAsync();
        await Assertions.Expect(help.GetByRole(AriaRole.Link, new() { Name = "Llame al 988 y oprima 2" })).ToBeVisibleAsync();
        await Assertions.Expect(help.Locator("a[href='sms:988?&body=AYUDA']")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-item='asq.5'] legend")).ToHaveTextAsync("¿Está pensando en suicidarse en este momento?");

        await intake.AnswerAllAsync();
        await intake.SendAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Gracias. Tenemos sus respuestas" })).ToBeVisibleAsync();
        Assert.Equal("es", await page.Locator("html").GetAttributeAsync("lang"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Switching_in_the_middle_of_a_page_keeps_what_was_entered_with_a_script_and_without(bool javaScript)
    {
        await using var person = await browser.NewPersonAsync(portal.Process, javaScript: javaScript);
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Ines Duarte");
        var intake = new Intake(page, script: javaScript);
        await intake.StartAsync();
        await intake.AnswerToAsync("about");
        await page.Locator("input[name='about.occupation']").FillAsync("teacher");
        await intake.ChooseAsync("about.sex", "2");

        await page.GetByRole(AriaRole.Button, new() { Name = "Español" }).ClickAsync();

        await Assertions.Expect(page.Locator("html[lang=es]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sobre usted" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("input[name='about.occupation']")).ToHaveValueAsync("teacher");
        Assert.True(await intake.IsChosenAsync("about.sex", "2"));
    }

    [Fact]
    public async Task No_page_needs_sideways_scrolling_from_right_to_left()
    {
        await using var person = await browser.NewPersonAsync(portal.Process, width: 320);
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Noa Perel");
        var intake = new Intake(page);
        await intake.StartAsync();
        await person.AddCookiesAsync([new() { Name = "clinic-language", Value = "qps-plocm", Url = portal.Process.Address.ToString() }]);

        foreach (var path in (string[])["/", "/account", "/account/register", "/intake", "/intake/part/consent", "/intake/part/about", "/intake/part/mood", "/intake/part/burnout", "/intake/review", "/nowhere"])
        {
            await page.GotoAsync(path);
            Assert.Equal("rtl", await page.Locator("html").GetAttributeAsync("dir"));
            Assert.Equal((path, 0), (path, await page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)")));
        }
    }
}
