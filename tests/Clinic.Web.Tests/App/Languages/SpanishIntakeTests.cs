using Clinic.Web.App.Languages;
using Clinic.Web.Features.Patients.Submit;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Features.Patients;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.App.Languages;

public sealed class SpanishIntakeTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_intake_that_begins_in_Spanish_is_bound_to_the_Spanish_set()
    {
        SpokenLanguages.Spanish.Use();
        var patient = await Patient.StartAsync(app);

        var draft = await patient.ReadAsync(context => patient.Drafts(context).SingleAsync(Stop));
        var language = await patient.ReadAsync(context => context.QuestionSetVersions
            .Where(row => row.Id == draft.QuestionSetVersionId).Select(row => row.Language).SingleAsync(Stop));

        Assert.Equal("es", language);
    }

    [Fact]
    public async Task Questions_messages_and_buttons_are_in_the_language_of_the_page_whatever_the_intake_began_in()
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();
        client.DefaultRequestHeaders.Add("Accept-Language", "es");

        var page = await client.GetPageAsync("/intake/part/mood");

        Assert.Equal("Poco interés o placer en hacer cosas", page.Text("[id='q-phq9.1'] legend"));
        Assert.Equal("Ningún día", page.Text("[id='q-phq9.1'] .option__label"));
        Assert.Equal("Continuar", page.Text(".actions .button--primary"));
        Assert.Empty(page.QuerySelectorAll("main [lang]"));
        var refused = await Html.ReadAsync(await Patient.PostAsync(client, "about", ("about.hours", "169")));
        Assert.Equal("Por favor, escriba un número de 0 a 168.", refused.Text("[id='q-about.hours-message']"));
    }

    [Fact]
    public async Task The_same_answers_give_the_same_result_in_either_language()
    {
        var english = await FinishAsync(await Patient.StartAsync(app));
        SpokenLanguages.Spanish.Use();
        var spanish = await FinishAsync(await Patient.StartAsync(app));

        Assert.Equal(english, spanish);
    }

    [Fact]
    public async Task A_clinician_reads_it_in_English_and_sees_in_which_language_it_was_answered()
    {
        SpokenLanguages.Spanish.Use();
        var patient = await Patient.StartAsync(app);
        await FinishAsync(patient);
        SpokenLanguages.English.Use();
        await using var desk = await Desk.OpenAsync(app);

        var file = await desk.FileAsync((await patient.CaseAsync() ?? await CaseOfAsync(patient)).Id);

        Assert.Equal("Answered in Spanish; shown here in English.", file.AnsweredIn.Sentence);
        Assert.Equal(("Burnout and mood questionnaire, version 1 (es)", "es"), (file.QuestionSet, file.AnsweredIn.Last));
        Assert.Contains(file.Sections.SelectMany(section => section.Items), item => item.Question == "Little interest or pleasure in doing things" && item.Answer == "Not at all");
    }

    [Fact]
    public async Task In_Spanish_the_lines_are_those_where_Spanish_is_spoken()
    {
        var client = app.Browse();
        client.DefaultRequestHeaders.Add("Accept-Language", "es");

        var help = (await client.GetPageAsync("/")).QuerySelector("header details")!;

        Assert.Equal(["tel:988", "sms:988?&body=AYUDA", "tel:911"], help.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal(
            ["Llame al 988 y oprima 2", "Envíe AYUDA por mensaje de texto al 988", "Llame al 911"],
            help.QuerySelectorAll(".crisis__do").Select(words => words.TextContent));
    }

    private static async Task<string> FinishAsync(Patient patient)
    {
        await patient.AnswerAsync(FullAnswers.WornOut());
        Assert.Equal(SubmitResult.Received, await patient.SubmitAsync());
        var sent = Assert.Single(await patient.SubmissionsAsync());
        return $"{sent.Classification} {sent.Priority} {sent.Exhaustion} {sent.Phq9} {sent.Flags}";
    }

    private static Task<Data.Records.ReviewCase> CaseOfAsync(Patient patient) => patient.ReadAsync(async context =>
    {
        var sent = await context.Submissions.SingleAsync(row => row.DraftId == patient.DraftId, Stop);
        return await context.ReviewCases.AsNoTracking().SingleAsync(row => row.SubmissionId == sent.Id, Stop);
    });
}
