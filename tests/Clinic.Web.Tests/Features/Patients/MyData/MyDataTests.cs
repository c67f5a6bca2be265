using System.Net;
using System.Text;
using System.Text.Json;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Domain.Screening.Measures;
using Clinic.Web.Features.Patients.MyData;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Patients.MyData;

public abstract class MyDataTests(ClinicApp app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_readable_file_holds_the_own_answers_in_words_and_no_score_before_a_release()
    {
        var patient = await SentAsync();

        var file = await JsonAsync(patient);

        var submission = Assert.Single(file.GetProperty("submissions").EnumerateArray());
        var answer = submission.GetProperty("answers").EnumerateArray().Single(one => one.GetProperty("item").GetString() == "ex.1");
        Assert.Equal((5, "Person Patient"), (answer.GetProperty("stored").GetProperty("choice").GetInt32(), file.GetProperty("person").GetProperty("name").GetString()));
        Assert.False(string.IsNullOrWhiteSpace(answer.GetProperty("answer").GetString()));
        Assert.False(submission.TryGetProperty("results", out _));
        Assert.Equal(1, await patient.ReadAsync(context => context.AuditEvents.CountAsync(
            row => row.Action == AuditActions.DataDownloaded && row.ActorId == patient.Account.Id && row.Detail == "json", Stop)));
    }

    [Fact]
    public async Task Signed_consents_come_along_with_name_version_and_the_very_text()
    {
        var patient = await SentAsync();

        var consent = Assert.Single((await JsonAsync(patient)).GetProperty("consents").EnumerateArray());

        Assert.Equal((1, "en"), (consent.GetProperty("version").GetInt32(), consent.GetProperty("language").GetString()));
        Assert.False(string.IsNullOrWhiteSpace(consent.GetProperty("name").GetString()));
        Assert.Contains("nobody watches", consent.GetProperty("body").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.False(consent.TryGetProperty("withdrawnAt", out _));
    }

    [Fact]
    public async Task Released_measures_and_words_come_along_and_only_those()
    {
        var patient = await SentAsync();
        await patient.ReleaseAsync("Rest comes first.", Measure.Exhaustion);

        var file = await JsonAsync(patient);

        var results = file.GetProperty("submissions")[0].GetProperty("results");
        var score = Assert.Single(results.GetProperty("scores").EnumerateArray());
        Assert.Equal(("exhaustion", 5m, true), (score.GetProperty("code").GetString(), score.GetProperty("value").GetDecimal(), score.GetProperty("unvalidated").GetBoolean()));
        Assert.Equal(("Rest comes first.", 1), (file.GetProperty("summaries")[0].GetProperty("text").GetString(), file.GetProperty("summaries")[0].GetProperty("submission").GetInt32()));
        foreach (var word in new[] { "ketamine", "situational-burnout", "evidence" })
            Assert.DoesNotContain(word, file.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Where_the_clinic_says_so_scores_come_along_before_a_release()
    {
        var patient = await SentAsync();
        await OfferUnreleasedAsync(patient, true);
        try
        {
            var results = (await JsonAsync(patient)).GetProperty("submissions")[0].GetProperty("results");

            Assert.False(results.GetProperty("releasedByClinician").GetBoolean());
            Assert.Equal(5, results.GetProperty("scores").GetArrayLength());
        }
        finally
        {
            await OfferUnreleasedAsync(patient, false);
        }
    }

    [Fact]
    public async Task An_intake_that_was_never_sent_is_in_the_file_too()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync("phq9.1", "2");

        var file = await JsonAsync(patient);

        Assert.Empty(file.GetProperty("submissions").EnumerateArray());
        var answer = Assert.Single(file.GetProperty("unfinished")[0].GetProperty("answers").EnumerateArray());
        Assert.Equal("phq9.1", answer.GetProperty("item").GetString());
    }

    [Fact]
    public async Task The_FHIR_file_holds_answers_and_released_scores_and_nothing_for_clinicians()
    {
        var patient = await SentAsync();
        await patient.ReleaseAsync("Rest comes first.", Measure.Phq9);

        var download = (await patient.RunAsync<DownloadMyData, Download?>(use => use.RunAsync(DownloadFormat.Fhir, Stop)))!;

        var bundle = JsonDocument.Parse(download.Content).RootElement;
        Assert.Equal(
            ["QuestionnaireResponse", "Observation", "Communication"],
            bundle.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("resource").GetProperty("resourceType").GetString()!));
        var text = Encoding.UTF8.GetString(download.Content);
        Assert.Contains("Rest comes first.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Person Patient", text, StringComparison.Ordinal);
        Assert.DoesNotContain(patient.Account.Email, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_twice_is_asking_once_and_can_be_taken_back()
    {
        var patient = await SentAsync();

        Assert.True(await patient.RunAsync<AskDeletion, bool>(use => use.RunAsync(Stop)));
        Assert.True(await patient.RunAsync<AskDeletion, bool>(use => use.RunAsync(Stop)));
        Assert.Single(await RequestsAsync(patient));
        Assert.NotNull((await StateAsync(patient)).AskedAt);

        Assert.True(await patient.RunAsync<TakeBackDeletion, bool>(use => use.RunAsync(Stop)));

        Assert.Null((await StateAsync(patient)).AskedAt);
        Assert.Equal(DeletionOutcome.TakenBack, Assert.Single(await RequestsAsync(patient)).Outcome);
    }

    [Fact]
    public async Task The_page_gives_files_and_takes_requests_by_plain_forms()
    {
        var patient = await SentAsync();
        var client = await patient.BrowseAsync();
        var page = await client.GetPageAsync("/my-data");

        var file = await client.SendFormAsync(page, "/my-data/download", "form[action='/my-data/download']", ("format", "json"));
        Assert.Equal(("application/json", "attachment"), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.DispositionType));
        Assert.True(file.Headers.CacheControl!.NoStore);

        var unsure = await client.SendFormAsync(page, "/my-data/delete", "form[action='/my-data/delete']");
        Assert.Equal((HttpStatusCode.SeeOther, "/my-data?unsure=yes#delete"), (unsure.StatusCode, unsure.Headers.Location!.OriginalString));
        Assert.Empty(await RequestsAsync(patient));

        await client.SendFormAsync(page, "/my-data/delete", "form[action='/my-data/delete']", ("sure", "yes"));
        Assert.Contains("You have asked us to delete your data", (await client.GetPageAsync("/my-data")).Text("main"), StringComparison.Ordinal);
    }

    private static async Task<MyDataState> StateAsync(Patient patient) => (await patient.RunAsync<ReadMyData, MyDataState?>(use => use.RunAsync(Stop)))!;

    private static async Task<JsonElement> JsonAsync(Patient patient) => JsonDocument.Parse(
        (await patient.RunAsync<DownloadMyData, Download?>(use => use.RunAsync(DownloadFormat.Json, Stop)))!.Content).RootElement;

    private static Task<List<DeletionRequest>> RequestsAsync(Patient patient) => patient.ReadAsync(context => context.DeletionRequests
        .Where(row => context.Patients.Any(one => one.Id == row.PatientId && one.UserId == patient.Account.Id)).ToListAsync(Stop));

    private static Task<int> OfferUnreleasedAsync(Patient patient, bool isOffered) => patient.ReadAsync(async context =>
    {
        (await context.Clinics.OrderBy(row => row.Id).FirstAsync(Stop)).OffersUnreleasedResults = isOffered;
        return await context.SaveChangesAsync(Stop);
    });

    private async Task<Patient> SentAsync()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync(FullAnswers.WornOut());
        await patient.SubmitAsync();
        return patient;
    }
}

public sealed class MyDataTestsOnSqlite(ClinicApp app) : MyDataTests(app), IClassFixture<ClinicApp>;

public sealed class MyDataTestsOnPostgreSql(PostgreSqlApp app) : MyDataTests(app), IClassFixture<PostgreSqlApp>;
