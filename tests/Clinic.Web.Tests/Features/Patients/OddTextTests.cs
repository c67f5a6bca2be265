using System.Net;
using System.Text.Json;
using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.Features.Patients;

/// <summary>Free text as people, and machines, may send it.</summary>
public sealed class OddTextTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private const string Item = "work.more";

    [Theory]
    [InlineData("<script>alert(1)</script> <b>tired</b> & done", "<script>alert(1)</script> <b>tired</b> & done")]
    [InlineData("müde 😴👩🏽‍⚕️ 疲れた", "müde 😴👩🏽‍⚕️ 疲れた")]
    [InlineData("one\u202Etwo\u202C \u200Fשלום", "one\u202Etwo\u202C \u200Fשלום")]
    [InlineData("ab\u0007c\u001Bd\te\r\nf\u0085g", "abcd\te\nf\ng")]
    public async Task It_is_kept_as_it_was_meant_and_shown_as_text_alone(string given, string kept)
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();

        var response = await Patient.PostAsync(client, "work", (Item, given));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(kept, JsonDocument.Parse((await patient.AnswerOfAsync(Item))!).RootElement.GetProperty("text").GetString());
        Assert.Equal(kept, (await client.GetPageAsync("/intake/part/work")).QuerySelector($"textarea[name='{Item}']")!.TextContent);
        var review = await client.GetPageAsync("/intake/review");
        Assert.Contains(review.QuerySelectorAll(".review__words"), words => words.TextContent == kept);
        Assert.Empty(review.QuerySelectorAll(".review__words *"));
    }

    [Fact]
    public async Task A_megabyte_is_shown_again_with_what_to_do_and_nothing_else_is_lost()
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();
        var text = new string('a', 1 << 20);

        var response = await Patient.PostAsync(client, "work", (Item, text), ("work.status", "0"));

        var page = await Html.ReadAsync(response);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("Please shorten your text to ", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(text, page.QuerySelector($"textarea[name='{Item}']")!.TextContent);
        Assert.Equal("""{"choice":0}""", await patient.AnswerOfAsync("work.status"));
        Assert.Null(await patient.AnswerOfAsync(Item));
    }

    [Theory]
    [InlineData('a', 5 << 20)]
    [InlineData('\0', 1)]
    public async Task What_a_form_cannot_carry_is_said_in_words_and_what_was_saved_stays(char letter, int length)
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();
        await patient.AnswerAsync("work.status", "0");

        var response = await Patient.PostAsync(client, "work", (Item, new string(letter, length)));

        Assert.Equal("/intake/part/work?notice=TooMuch", response.Target());
        Assert.Contains("could not take what you sent", (await client.GetPageAsync(response.Target()!)).Text(".notice"), StringComparison.Ordinal);
        Assert.Equal("""{"choice":0}""", await patient.AnswerOfAsync("work.status"));
    }
}
