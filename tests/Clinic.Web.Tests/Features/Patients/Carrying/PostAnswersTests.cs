using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Clinic.Data.Identity;
using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.Features.Patients.Carrying;

/// <summary>What a page's script sends when there is no circuit.</summary>
public sealed class PostAnswersTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private readonly Guid tab = Guid.NewGuid();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_are_saved_in_the_order_they_were_given_and_acknowledged_with_the_clinics_clock()
    {
        var (patient, client, page) = await OpenAsync("substances");

        var reply = await SendAsync(client, page, ("auditc.1", 2), ("auditc.2", 1), ("auditc.1", 0));

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Matches("^[0-2][0-9]:[0-5][0-9]$", reply.Body.GetProperty("clock").GetString());
        Assert.Equal(["auditc.1", "auditc.2", "auditc.1"], (await patient.SavesAsync()).Select(row => row.ItemCode));
        Assert.Equal("""{"choice":0}""", await patient.AnswerOfAsync("auditc.1"));
        Assert.Empty(reply.Body.GetProperty("faults").EnumerateObject());
    }

    [Fact]
    public async Task What_is_sent_again_because_no_answer_came_is_saved_once()
    {
        var (patient, client, page) = await OpenAsync("substances");
        await SendAsync(client, page, ("auditc.1", 2), ("su.drugs", 0));

        var again = await SendAsync(client, page, ("auditc.1", 2), ("su.drugs", 0));

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(2, (await patient.SavesAsync()).Count);
    }

    [Fact]
    public async Task An_endorsed_safety_answer_raises_its_alert_without_a_circuit_and_stays_in_the_history_when_taken_back_at_once()
    {
        var (patient, client, page) = await OpenAsync("mood");

        var reply = await SendAsync(client, page, ("phq9.9", 2), ("phq9.9", 0));

        Assert.True(reply.Body.GetProperty("atRisk").GetBoolean());
        Assert.Single(await patient.AlertsAsync());
        Assert.Equal(["phq9.9", "phq9.9"], (await patient.SavesAsync()).Select(row => row.ItemCode));
        Assert.Contains("asq.5", reply.Body.GetProperty("stays").EnumerateArray().Select(item => item.GetString()));
    }

    [Fact]
    public async Task A_page_that_asks_sees_what_another_device_saved()
    {
        var (patient, client, page) = await OpenAsync("substances");
        await patient.AnswerAsync("auditc.1", "3");

        var reply = await SendAsync(client, page);

        Assert.Equal("3", reply.Body.GetProperty("values").GetProperty("auditc.1")[0].GetString());
        Assert.Equal("auditc.1=1", reply.Body.GetProperty("shown").GetString());
        Assert.Single(await patient.SavesAsync());
    }

    [Fact]
    public async Task What_cannot_be_taken_is_named_and_the_rest_is_saved()
    {
        var (patient, client, page) = await OpenAsync("substances");

        var reply = await SendAsync(client, page, ("auditc.1", 9), ("su.drugs", 1));

        Assert.Equal("Please choose one of the answers shown.", reply.Body.GetProperty("faults").GetProperty("auditc.1").GetString());
        Assert.Equal("""{"choice":1}""", await patient.AnswerOfAsync("su.drugs"));
    }

    [Fact]
    public async Task A_token_that_became_too_old_is_answered_with_a_fresh_one_and_saves_nothing()
    {
        var (patient, client, page) = await OpenAsync("substances");

        var refused = await SendAsync(client, "forged", Body(page, ("auditc.1", 2)));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Empty(await patient.SavesAsync());
        var taken = await SendAsync(client, refused.Body.GetProperty("token").GetString()!, Body(page, ("auditc.1", 2)));

        Assert.Equal(HttpStatusCode.OK, taken.Status);
        Assert.Single(await patient.SavesAsync());
    }

    [Fact]
    public async Task Someone_who_is_signed_out_is_told_so_and_nothing_is_saved()
    {
        var (patient, _, page) = await OpenAsync("substances");

        var reply = await SendAsync(app.Browse(), page, ("auditc.1", 2));

        Assert.Equal((HttpStatusCode.Unauthorized, "SignedOut"), (reply.Status, reply.Body.GetProperty("outcome").GetString()));
        Assert.Empty(await patient.SavesAsync());
    }

    [Fact]
    public async Task Another_person_who_signed_in_on_the_device_never_sends_them()
    {
        var (patient, _, page) = await OpenAsync("substances");
        var (stranger, strangersClient, strangersPage) = await OpenAsync("substances");

        var reply = await SendAsync(strangersClient, Token(strangersPage), Body(page, ("auditc.1", 2)));

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        Assert.Empty(await patient.SavesAsync());
        Assert.Empty(await stranger.SavesAsync());
    }

    [Fact]
    public async Task Staff_have_no_answers_to_send()
    {
        var (patient, _, page) = await OpenAsync("substances");
        var clinician = await app.AddAccountAsync(ClinicRoles.Clinician);
        var desk = app.Browse();
        await desk.SignInAsync(clinician.Email, ClinicApp.Password);

        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(desk, page, ("auditc.1", 2))).Status);
        Assert.Empty(await patient.SavesAsync());
    }

    [Fact]
    public async Task After_it_was_sent_no_tab_changes_an_answer()
    {
        var (patient, client, page) = await OpenAsync("substances");
        await patient.AnswerAsync(FullAnswers.Calm());
        await patient.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(client, page, ("auditc.1", 4))).Status);
        Assert.Equal("""{"choice":0}""", await patient.AnswerOfAsync("auditc.1"));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"draft":"x","section":1}""")]
    [InlineData("""{"draft":"00000000-0000-0000-0000-000000000001","section":"substances","writer":"00000000-0000-0000-0000-000000000000","answers":[]}""")]
    [InlineData("""{"draft":"00000000-0000-0000-0000-000000000001","section":"substances","writer":"00000000-0000-0000-0000-000000000002","answers":[{"item":null,"values":null,"sequence":-1}]}""")]
    public async Task What_no_page_of_ours_sends_is_refused(string json)
    {
        var (_, client, page) = await OpenAsync("substances");
        using var content = new StringContent(json, null, "application/json");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(client, Token(page), content)).Status);
    }

    [Fact]
    public async Task A_megabyte_is_refused_before_it_is_read_and_what_was_saved_stays()
    {
        var (patient, client, page) = await OpenAsync("work");
        await SendAsync(client, page, ("work.status", 0));
        using var content = JsonContent.Create(new { draft = patient.DraftId, section = "work", writer = tab, answers = new[] { new { item = "work.more", values = new[] { new string('a', 1 << 20) }, sequence = 9 } } });
        await content.LoadIntoBufferAsync(Stop);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(client, Token(page), content)).Status);
        Assert.Equal("work.status", Assert.Single(await patient.SavesAsync()).ItemCode);
    }

    private async Task<(Patient Patient, HttpClient Client, IHtmlDocument Page)> OpenAsync(string section)
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();
        return (patient, client, await client.GetPageAsync($"/intake/part/{section}"));
    }

    private static string Token(IHtmlDocument page) => page.QuerySelector("#answer-carrier")!.GetAttribute("data-token")!;

    private JsonContent Body(IHtmlDocument page, params (string Item, int Value)[] answers) => JsonContent.Create(new
    {
        draft = page.QuerySelector("#answer-carrier")!.GetAttribute("data-draft"),
        section = page.QuerySelector("#answer-carrier")!.GetAttribute("data-section"),
        writer = tab,
        answers = answers.Select((answer, at) => new { item = answer.Item, values = new[] { $"{answer.Value}" }, sequence = at + 1 }),
    });

    private Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(HttpClient client, IHtmlDocument page, params (string Item, int Value)[] answers) =>
        SendAsync(client, Token(page), Body(page, answers));

    private static async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(HttpClient client, string token, HttpContent content)
    {
        await content.LoadIntoBufferAsync(Stop);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/intake/answers", UriKind.Relative)) { Content = content };
        request.Headers.Add("RequestVerificationToken", token);
        using var response = await client.SendAsync(request, Stop);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(Stop));
    }
}
