using System.Net;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.Features.Patients;

public sealed class PatientPagesTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_review_shows_answers_in_their_own_words_and_names_what_is_open()
    {
        var patient = await Patient.StartAsync(app);
        var answers = FullAnswers.Calm(("phq9.1", ["2"]));
        answers.Remove("gad7.3");
        answers.Remove("asq.1");
        await patient.AnswerAsync(answers);

        var page = await (await patient.BrowseAsync()).GetPageAsync("/intake/review");

        Assert.Contains(page.QuerySelectorAll(".review__words"), words => words.TextContent == "More than half the days");
        Assert.Equal("/intake/part/mood?page=4#q-asq.1", page.QuerySelector("#gaps a")!.GetAttribute("href"));
        Assert.Contains(page.QuerySelectorAll("details.about a"), link => link.GetAttribute("href") == "/intake/part/anxiety#q-gad7.3");
        Assert.Null(page.QuerySelector("form[action='/intake/submit']"));
    }

    [Theory]
    [InlineData("en", "Call 911")]
    [InlineData("es", "Llame al 911")]
    public async Task Signs_that_cannot_wait_have_whom_to_call_in_the_page_from_its_first_load(string language, string words)
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();
        client.DefaultRequestHeaders.Add("Accept-Language", language);

        var question = (await client.GetPageAsync("/intake/part/body")).QuerySelector(".question[data-item='fm.signs']")!;

        Assert.Equal(("tel:911", words), (question.QuerySelector(".emergency-line a")!.GetAttribute("href"), question.Text(".emergency-line a")));
        Assert.True(question.QuerySelector("input[value='chest-pain']")!.HasAttribute("data-emergency"));
        Assert.False(question.QuerySelector("input[value='snoring']")!.HasAttribute("data-emergency"));
    }

    [Fact]
    public async Task Sending_twice_from_the_same_page_leads_to_the_same_receipt()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync(FullAnswers.Calm());
        var client = await patient.BrowseAsync();
        var page = await client.GetPageAsync("/intake/review");

        var first = await client.SendFormAsync(page, "/intake/review", "form[action='/intake/submit']");
        var second = await client.SendFormAsync(page, "/intake/review", "form[action='/intake/submit']");

        Assert.Equal((HttpStatusCode.SeeOther, "/intake/received"), (first.StatusCode, first.Target()));
        Assert.Equal((HttpStatusCode.SeeOther, "/intake/received"), (second.StatusCode, second.Target()));
        Assert.Single(await patient.SubmissionsAsync());
        var receipt = await client.GetPageAsync("/intake/received");
        Assert.Contains("Monday to Friday, 9:00 to 17:00", receipt.Text(".steps"), StringComparison.Ordinal);
        Assert.NotNull(receipt.QuerySelector("main .crisis a[href='tel:988']"));
    }

    [Fact]
    public async Task Without_a_summary_the_page_says_what_will_be_there()
    {
        var patient = await Patient.StartAsync(app);

        var page = await (await patient.BrowseAsync()).GetPageAsync("/summaries");

        Assert.Contains("There is no summary yet", page.Text(".lede"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_released_summary_is_shown_to_its_patient_alone_until_it_is_withdrawn()
    {
        var patient = await SentAsync();
        var stranger = await SentAsync();
        var id = await ReleaseAsync(patient, "Work has worn you out. Rest comes first.");
        var client = await patient.BrowseAsync();

        Assert.Equal("Work has worn you out. Rest comes first.", (await client.GetPageAsync("/summaries")).Text(".summary > p:not([class])"));
        Assert.Null((await (await stranger.BrowseAsync()).GetPageAsync("/summaries")).QuerySelector(".summary"));

        await patient.ReadAsync(async context =>
        {
            var row = (await context.ReleasedSummaries.FindAsync([id], Stop))!;
            row.WithdrawnAt = DateTimeOffset.UnixEpoch;
            return await context.SaveChangesAsync(Stop);
        });
        Assert.Null((await client.GetPageAsync("/summaries")).QuerySelector(".summary"));
    }

    private async Task<Patient> SentAsync()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync(FullAnswers.Calm());
        await patient.SubmitAsync();
        return patient;
    }

    private static async Task<Guid> ReleaseAsync(Patient patient, string text)
    {
        var row = (await patient.CaseAsync())!;
        var key = await patient.KeyAsync();
        var id = Guid.CreateVersion7();
        await patient.ReadAsync(context =>
        {
            context.ReleasedSummaries.Add(new ReleasedSummary
            {
                Id = id,
                CaseId = row.Id,
                PatientId = row.PatientId,
                Text = FieldProtector.Seal(key, SealedColumns.ReleasedText, id, text),
                ReleasedAt = DateTimeOffset.UnixEpoch,
                ReleasedBy = patient.Account.Id,
            });
            return context.SaveChangesAsync(Stop);
        });
        return id;
    }
}
