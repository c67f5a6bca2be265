using System.Net;
using Clinic.Data.Identity;
using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.Features.Patients;

/// <summary>A browser without script: pages and posted forms alone.</summary>
public sealed class SectionPostTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task A_posted_section_is_saved_and_leads_to_the_next_one()
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();

        var response = await Patient.PostAsync(client, "consent", ("consent.agree", "yes"), ("consent.safety", "yes"));

        Assert.Equal((HttpStatusCode.SeeOther, "/intake/part/about"), (response.StatusCode, response.Target()));
        Assert.Equal("""{"ticked":true}""", await patient.AnswerOfAsync("consent.safety"));
    }

    [Fact]
    public async Task Posting_the_same_page_again_saves_nothing_again()
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();
        await Patient.PostAsync(client, "consent", ("consent.agree", "yes"), ("consent.safety", "yes"));

        await Patient.PostAsync(client, "consent", ("consent.agree", "yes"), ("consent.safety", "yes"));

        Assert.Equal(2, (await patient.SavesAsync()).Count);
    }

    [Fact]
    public async Task With_a_required_answer_missing_the_page_comes_again_and_keeps_the_rest()
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();

        var response = await Patient.PostAsync(client, "consent", ("consent.agree", "yes"));

        var page = await Html.ReadAsync(response);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("/intake/part/consent#q-consent.safety", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("[id='q-consent.safety'] .question__error:not([hidden])"));
        Assert.NotNull(page.QuerySelector("input[name='consent.agree'][checked]"));
        Assert.Equal("""{"ticked":true}""", await patient.AnswerOfAsync("consent.agree"));
    }

    [Fact]
    public async Task What_was_refused_is_shown_again_and_the_rest_is_saved()
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();

        var response = await Patient.PostAsync(
            client, "about", ("about.birthdate", "5"), ("about.birthdate", "3"), ("about.birthdate", "1984"), ("about.hours", "far too many"), ("about.occupation", "nurse"));

        var page = await Html.ReadAsync(response);
        Assert.Equal("far too many", page.QuerySelector("input[name='about.hours']")!.GetAttribute("value"));
        Assert.Equal("q-about.hours-message", page.QuerySelector("input[name='about.hours']")!.GetAttribute("aria-describedby"));
        Assert.Equal("""{"date":"1984-03-05"}""", await patient.AnswerOfAsync("about.birthdate"));
        Assert.Equal("""{"text":"nurse"}""", await patient.AnswerOfAsync("about.occupation"));
        Assert.Null(await patient.AnswerOfAsync("about.hours"));
    }

    [Fact]
    public async Task A_page_that_shows_an_older_state_does_not_undo_what_another_device_saved()
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();
        await patient.AnswerAsync("about.occupation", "teacher");
        var old = await client.GetPageAsync("/intake/part/about");
        await patient.AnswerAsync("about.occupation", "nurse");
        await patient.AnswerAsync("about.hours", "30");

        await Patient.PostAsync(client, old, "about", "later", ("about.place", "at home"));

        Assert.Equal("""{"text":"nurse"}""", await patient.AnswerOfAsync("about.occupation"));
        Assert.Equal("""{"number":30}""", await patient.AnswerOfAsync("about.hours"));
        Assert.Equal("""{"text":"at home"}""", await patient.AnswerOfAsync("about.place"));
    }

    [Fact]
    public async Task An_emptied_field_takes_the_answer_back()
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();
        await patient.AnswerAsync("about.occupation", "teacher");

        await Patient.PostAsync(client, "about", ("about.occupation", ""));

        Assert.Equal("""{"cleared":true}""", await patient.AnswerOfAsync("about.occupation"));
    }

    [Fact]
    public async Task A_follow_up_that_is_filled_in_but_not_due_is_neither_saved_nor_complained_about()
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();

        var response = await Patient.PostAsync(client, "substances", ("auditc.1", "0"), ("auditc.2", "4"));

        Assert.Equal("/intake/part/tried", response.Target());
        Assert.Null(await patient.AnswerOfAsync("auditc.2"));
    }

    [Fact]
    public async Task A_field_that_no_page_of_ours_has_is_named_and_nothing_else_is_lost()
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();

        var response = await Patient.PostAsync(client, "substances", ("auditc.1", "1"), ("auditc.9", "1"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("not part of your questionnaire", (await Html.ReadAsync(response)).Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("""{"choice":1}""", await patient.AnswerOfAsync("auditc.1"));
    }

    [Theory]
    [InlineData("later", "/intake?notice=SavedForLater")]
    [InlineData("back", "/intake/part/body")]
    public async Task Leaving_and_going_back_save_first(string then, string target)
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();
        var page = await client.GetPageAsync("/intake/part/substances");

        var response = await Patient.PostAsync(client, page, "substances", then, ("auditc.1", "2"));

        Assert.Equal(target, response.Target());
        Assert.Equal("""{"choice":2}""", await patient.AnswerOfAsync("auditc.1"));
    }

    [Fact]
    public async Task Someone_under_age_is_led_to_a_page_that_says_where_to_turn()
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();

        var response = await Patient.PostAsync(client, "about", ("about.birthdate", "5"), ("about.birthdate", "3"), ("about.birthdate", "2015"));

        Assert.Equal("/intake/age", response.Target());
        Assert.Contains("Talk to an adult you trust", (await client.GetPageAsync("/intake/age")).Text("main"), StringComparison.Ordinal);
        Assert.Equal("/intake/age", (await client.FetchAsync("/intake/part/mood")).Target());
        Assert.Equal(HttpStatusCode.OK, (await client.FetchAsync("/intake/part/about")).StatusCode);
    }

    [Fact]
    public async Task A_session_that_ended_leads_to_sign_in_and_back_with_an_honest_word()
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();
        await patient.AnswerAsync("phq9.1", "2");
        var page = await client.GetPageAsync("/intake/part/mood");

        var response = await Patient.PostAsync(app.Browse(), page, "mood", "next", ("phq9.2", "3"));

        Assert.Equal("/account/sign-in?back=%2Fintake%2Fpart%2Fmood%3Fnotice%3DSignedOut", response.Target());
        Assert.Null(await patient.AnswerOfAsync("phq9.2"));
        var again = await app.Browse().SignInAsync(patient.Account.Email, ClinicApp.Password, new Uri($"https://localhost{response.Target()}").Query);
        Assert.Equal("/intake/part/mood?notice=SignedOut", again.Target());
        var back = await client.GetPageAsync("/intake/part/mood?notice=SignedOut");
        Assert.Contains("may be missing", back.Text(".notice"), StringComparison.Ordinal);
        Assert.NotNull(back.QuerySelector("input[name='phq9.1'][value='2'][checked]"));
    }

    [Fact]
    public async Task A_form_whose_token_is_not_ours_saves_nothing_and_says_so_kindly()
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();

        var response = await Patient.PostAsync(client, "mood", ("phq9.1", "3"), ("__RequestVerificationToken", "forged"));

        Assert.Equal("/intake/part/mood?notice=FormTooOld", response.Target());
        Assert.Empty(await patient.SavesAsync());
    }

    [Fact]
    public async Task The_draft_of_another_patient_in_a_form_is_not_taken_and_nothing_crosses()
    {
        var patient = await Patient.StartAsync(app);
        var stranger = await Patient.StartAsync(app);

        var response = await Patient.PostAsync(await stranger.BrowseAsync(), "mood", ("draft", patient.DraftId.ToString()), ("phq9.1", "3"));

        Assert.Equal("/intake?notice=NotYours", response.Target());
        Assert.Empty(await patient.SavesAsync());
        Assert.Empty(await stranger.SavesAsync());
    }

    [Fact]
    public async Task An_old_tab_of_a_sent_intake_says_that_it_was_sent()
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();
        var old = await client.GetPageAsync("/intake/part/mood");
        await patient.AnswerAsync(FullAnswers.Calm());
        await patient.SubmitAsync();

        var response = await Patient.PostAsync(client, old, "mood", "next", ("phq9.1", "3"));

        Assert.Equal("/intake/already-sent", response.Target());
        Assert.Equal("These answers were already sent", (await client.GetPageAsync("/intake/already-sent")).Text("h1"));
        Assert.Equal("""{"choice":0}""", await patient.AnswerOfAsync("phq9.1"));
    }

    [Fact]
    public async Task Staff_cannot_post_an_intake()
    {
        var clinician = await app.AddAccountAsync(ClinicRoles.Clinician);
        var client = app.Browse();
        await client.SignInAsync(clinician.Email, ClinicApp.Password);

        var response = await client.PostAsync(
            new Uri("/intake/part/mood", UriKind.Relative), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        Assert.Equal("/account/denied", response.Target());
    }

    [Fact]
    public async Task The_crisis_contacts_and_the_question_about_right_now_are_in_the_page_from_the_start()
    {
        var patient = await Patient.StartAsync(app);

        var page = await (await patient.BrowseAsync()).GetPageAsync("/intake/part/mood");

        Assert.Contains("crisis--waiting", page.QuerySelector("form.section-form #crisis")!.ClassName!, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("form.section-form input[name='asq.5']"));
        Assert.Equal("no", page.QuerySelector("[data-item='asq.5']")!.GetAttribute("data-due"));
        Assert.Equal(
            ["phq9.9=1", "phq9.9=2", "phq9.9=3", "asq.1=1", "asq.2=1", "asq.3=1", "asq.4=1", "asq.4when=2", "asq.5=1"],
            page.QuerySelectorAll("input[data-raises-crisis]").Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}"));
    }

    [Fact]
    public async Task Once_endorsed_the_contacts_show_by_themselves_also_after_the_answer_was_taken_back()
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();
        await patient.AnswerAsync("phq9.9", "1");
        await patient.AnswerAsync("phq9.9", "0");

        var page = await client.GetPageAsync("/intake/part/mood");
        Assert.DoesNotContain("crisis--waiting", page.QuerySelector("#crisis")!.ClassName!, StringComparison.Ordinal);
        Assert.Equal("yes", page.QuerySelector("[data-item='asq.5']")!.GetAttribute("data-stays"));
        Assert.Contains("988", (await client.GetPageAsync("/intake/part/burnout")).Text(".notice--help"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_address_of_the_intake_names_a_draft_or_a_person()
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();
        await patient.AnswerAsync(FullAnswers.Calm());

        foreach (var path in new[] { "/intake", "/intake/part/mood", "/intake/review" })
        {
            var page = await client.GetPageAsync(path);
            Assert.DoesNotContain(
                page.QuerySelectorAll("[href], [action]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("action")!),
                address => address.Contains(patient.DraftId.ToString(), StringComparison.OrdinalIgnoreCase)
                    || address.Contains(patient.Account.Email, StringComparison.OrdinalIgnoreCase));
        }
    }
}
