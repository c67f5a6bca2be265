using System.Net;
using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd;

/// <summary>What goes wrong between people, pages and time, against the really running portal.</summary>
public sealed class BadInputTests(RunningPortal portal, Browser browser)
{
    [Theory]
    [InlineData("burnout", "ex.99", "1", "This question is not part of your questionnaire.")]
    [InlineData("burnout", "ex.2", "7", "Please choose one of the answers shown.")]
    [InlineData("burnout", "asq.5", "1", "This question does not apply after your other answers.")]
    [InlineData("about", "about.hours", "169", "Please enter a number from 0 to 168.")]
    public async Task What_cannot_be_taken_is_said_in_words_and_costs_nothing_else(string section, string field, string value, string message)
    {
        using var person = await FormPatient.StartAsync(portal.Process.Address, "Ole Berg");
        await person.PostSectionAsync("burnout", "later", ("ex.1", "4"));

        var answer = await person.PostSectionAsync(section, "next", (field, value), ("cy.1", "2"), ("about.sex", "2"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(message, answer.Page.Words, StringComparison.Ordinal);
        var burnout = (await person.ReadAsync("/intake/part/burnout")).Chosen();
        Assert.Equal("4", burnout.GetValueOrDefault("ex.1"));
        Assert.Equal("2", burnout.GetValueOrDefault("cy.1"));
        Assert.DoesNotContain(burnout, chosen => chosen.Key == field);
        Assert.DoesNotContain("asq.5", (await person.ReadAsync("/intake/part/mood")).Chosen().Keys);
        Assert.DoesNotContain(">169<", (await person.ReadAsync("/intake/review")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_with_required_answers_missing_it_stays_open_and_names_them()
    {
        using var person = await FormPatient.StartAsync(portal.Process.Address, "Pia Dahl");
        await person.PostSectionAsync("burnout", "later", ("ex.1", "4"));
        var section = await person.ReadAsync("/intake/part/burnout");

        var answer = await person.SendAsync("/intake/submit", section.Hidden());

        Assert.Equal("/intake/review#gaps", answer.Next);
        var review = await person.ReadAsync("/intake/review");
        Assert.Contains("need an answer before you can send", review.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("/intake/submit", review.Html, StringComparison.Ordinal);
        Assert.Equal("4", (await person.ReadAsync("/intake/part/burnout")).Chosen().GetValueOrDefault("ex.1"));
    }

    [Fact]
    public async Task A_form_of_another_patient_changes_nothing_for_either_of_them()
    {
        using var person = await FormPatient.StartAsync(portal.Process.Address, "Rolf Eide");
        using var stranger = await FormPatient.StartAsync(portal.Process.Address, "Sia Falk");
        await person.PostSectionAsync("burnout", "later", ("ex.1", "4"));
        var draft = (await person.ReadAsync("/intake/part/burnout")).Hidden().Single(field => field.Key == "draft").Value;

        var answer = await stranger.PostSectionAsync("burnout", "next", ("draft", draft), ("ex.1", "0"), ("ex.2", "0"));
        var sent = await stranger.SendAsync("/intake/submit", (await stranger.ReadAsync("/intake/part/burnout")).Hidden()
            .Select(field => field.Key == "draft" ? KeyValuePair.Create("draft", draft) : field));

        Assert.Equal(("/intake?notice=NotYours", "/intake?notice=NotYours"), (answer.Next, sent.Next));
        Assert.Contains("Nothing was changed by it.", (await stranger.ReadAsync(answer.Next!)).Words, StringComparison.Ordinal);
        Assert.Equal([KeyValuePair.Create("ex.1", "4")], (await person.ReadAsync("/intake/part/burnout")).Chosen());
        Assert.Empty((await stranger.ReadAsync("/intake/part/burnout")).Chosen());
    }

    [Fact]
    public async Task Someone_under_age_is_told_where_to_turn_and_a_slip_can_be_mended()
    {
        using var person = await FormPatient.StartAsync(portal.Process.Address, "Tom Gran");
        await person.PostSectionAsync("burnout", "later", ("ex.1", "4"));

        var answer = await person.PostSectionAsync("about", "next", Born("2015"));

        Assert.Equal("/intake/age", answer.Next);
        Assert.Contains("Talk to an adult you trust", (await person.ReadAsync("/intake/age")).Words, StringComparison.Ordinal);
        Assert.Contains("These questions are for adults", (await person.ReadAsync("/intake/part/burnout")).Words, StringComparison.Ordinal);
        Assert.NotEqual("/intake/age", (await person.PostSectionAsync("about", "later", Born("1985"))).Next);
        Assert.Equal("4", (await person.ReadAsync("/intake/part/burnout")).Chosen().GetValueOrDefault("ex.1"));
    }

    [Fact]
    public async Task A_session_that_ends_in_the_middle_of_a_section_leads_back_to_it_with_every_answer()
    {
        await using var context = await browser.NewPersonAsync(portal.Process);
        var page = await context.NewPageAsync();
        var email = await Account.RegisterAsync(page, "Una Holm");
        var intake = new Intake(page);
        await intake.StartAsync();
        await page.GotoAsync("/intake/part/burnout");
        await intake.BeLiveAsync();
        await intake.ChooseAsync("ex.1", "4");
        await intake.BeSavedAsync();

        await context.ClearCookiesAsync();
        await intake.ChooseAsync("ex.2", "5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue", Exact = true }).ClickAsync();
        await Account.SignInHereAsync(page, email);

        await page.WaitForURLAsync("**/intake/part/burnout?notice=SignedOut");
        await Assertions.Expect(page.GetByText("You were signed out before this page reached us")).ToBeVisibleAsync();
        Assert.True(await intake.IsChosenAsync("ex.1", "4"));
        Assert.True(await intake.IsChosenAsync("ex.2", "5"));
    }

    [Fact]
    public async Task A_page_from_before_a_publication_goes_on_and_the_next_intake_asks_in_the_new_words()
    {
        const string Words = "These questions are about the last four weeks at work.";
        await using var context = await browser.NewPersonAsync(portal.Process);
        var page = await context.NewPageAsync();
        await Account.RegisterAsync(page, "Vera Iversen");
        var intake = new Intake(page);
        await intake.StartAsync();
        await page.GotoAsync("/intake/part/work");
        await intake.BeLiveAsync();

        await using var office = await browser.NewPersonAsync(portal.Process);
        var sets = new QuestionSetDesk(await office.NewPageAsync());
        await sets.StartDraftAsync();
        await sets.ReplaceIntroductionAsync("work", Words);
        await sets.PublishAsync();
        await intake.ChooseAsync("work.status", "2");
        await intake.ContinueAsync();

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(Words);
        Assert.True(await intake.IsChosenAsync("work.status", "2"));
        using var next = await FormPatient.StartAsync(portal.Process.Address, "Wim Jahn");
        Assert.Contains(Words, (await next.ReadAsync("/intake/part/work")).Words, StringComparison.Ordinal);
    }

    private static (string Name, string Value)[] Born(string year) =>
        [("about.birthdate", "5"), ("about.birthdate", "3"), ("about.birthdate", year)];
}
