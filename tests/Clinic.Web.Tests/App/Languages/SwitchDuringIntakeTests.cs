using System.Net;
using Clinic.Web.Tests.Features.Patients;
using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.App.Languages;

public sealed class SwitchDuringIntakeTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task A_switch_on_a_section_takes_what_was_entered_along()
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();
        var page = await client.GetPageAsync("/intake/part/consent");
        var button = page.QuerySelector(".languages button")!;
        Assert.Equal(page.QuerySelector("form.section-form")!.Id, button.GetAttribute("form"));

        var response = await Patient.PostAsync(client, page, "consent", "", ("consent.agree", "yes"), (button.GetAttribute("name")!, "es"));

        Assert.Equal((HttpStatusCode.SeeOther, "/intake/part/consent"), (response.StatusCode, response.Target()));
        Assert.Equal("""{"ticked":true}""", await patient.AnswerOfAsync("consent.agree"));
        var again = await client.GetPageAsync("/intake/part/consent");
        Assert.Equal("es", again.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(again.QuerySelector("input[name='consent.agree'][checked]"));
        Assert.Null(again.QuerySelector(".error-summary"));
    }

    [Fact]
    public async Task What_cannot_be_taken_stands_on_the_page_in_the_other_language()
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();
        var page = await client.GetPageAsync("/intake/part/about");

        var response = await Patient.PostAsync(
            client, page, "about", "", ("about.occupation", "nurse"), ("about.hours", "far too many"), ("language", "es"));

        var again = await Html.ReadAsync(response);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("es", again.DocumentElement.GetAttribute("lang"));
        Assert.Equal("far too many", again.QuerySelector("input[name='about.hours']")!.GetAttribute("value"));
        Assert.Equal("""{"text":"nurse"}""", await patient.AnswerOfAsync("about.occupation"));
    }

    [Fact]
    public async Task Each_answer_is_kept_with_the_language_its_question_was_read_in()
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();
        await Patient.PostAsync(client, await client.GetPageAsync("/intake/part/consent"), "consent", "", ("consent.agree", "yes"), ("language", "es"));

        await Patient.PostAsync(client, await client.GetPageAsync("/intake/part/consent"), "consent", "next", ("consent.safety", "yes"));

        Assert.Equal([("consent.agree", "en"), ("consent.safety", "es")], (await patient.SavesAsync()).Select(save => (save.ItemCode, save.Language!)));
    }
}
