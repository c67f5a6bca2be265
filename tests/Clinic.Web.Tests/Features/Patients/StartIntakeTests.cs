using System.Net;
using Clinic.Data;
using Clinic.Data.Identity;
using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Patients.Answering;
using Clinic.Web.Features.Patients.Start;
using Clinic.Web.Features.Patients.Submit;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Patients;

public sealed class StartIntakeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_often_start_is_pressed_there_is_one_draft()
    {
        await using var app = new ClinicApp();
        var patient = await Patient.StartAsync(app);

        var results = await Task.WhenAll(Enumerable.Range(0, 5).Select(
            _ => Task.Run(() => patient.RunAsync<StartIntake, StartResult>(start => start.RunAsync(Stop)), Stop)));

        Assert.All(results, result => Assert.Equal(StartResult.Ready, result));
        Assert.Equal(1, await patient.ReadAsync(context => patient.Drafts(context).CountAsync(Stop)));
    }

    [Fact]
    public async Task No_intake_opens_before_the_clinic_has_set_who_is_alerted()
    {
        await using var app = new ProductionApp();
        var account = await app.AddAccountAsync(ClinicRoles.Patient);
        await using var scope = await app.ActAsAsync(account);

        Assert.Equal(StartResult.Closed, await scope.ServiceProvider.GetRequiredService<StartIntake>().RunAsync(Stop));

        var client = app.Browse();
        await client.SignInAsync(account.Email, ClinicApp.Password);
        var page = await client.GetPageAsync("/intake");
        Assert.Equal("We cannot take your answers yet", page.Text("h1"));
        Assert.Null(page.QuerySelector("form[action='/intake/start']"));
    }

    [Fact]
    public async Task A_running_intake_keeps_its_version_and_the_next_one_uses_the_newest()
    {
        await using var app = new ClinicApp();
        var running = await Patient.StartAsync(app);
        var newest = await PublishAsync(app);

        var next = await Patient.StartAsync(app);

        Assert.Equal(newest, await VersionAsync(next));
        Assert.NotEqual(newest, await VersionAsync(running));
    }

    [Fact]
    public async Task A_tab_from_before_a_publication_goes_on_as_it_was()
    {
        await using var app = new ClinicApp();
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();
        var page = await client.GetPageAsync("/intake/part/substances");
        await PublishAsync(app);

        var response = await Patient.PostAsync(client, page, "substances", "next", ("auditc.1", "2"));

        Assert.Equal("/intake/part/tried", response.Target());
        Assert.Equal("""{"choice":2}""", await patient.AnswerOfAsync("auditc.1"));
    }

    [Fact]
    public async Task On_another_device_the_intake_goes_on_at_the_first_question_without_an_answer()
    {
        await using var app = new ClinicApp();
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync("consent.agree", "yes");
        await patient.AnswerAsync("consent.safety", "yes");
        await patient.AnswerAsync("about.birthdate", "1984-03-05");
        await patient.AnswerAsync("phq9.1", "1");
        await patient.AnswerAsync("phq9.2", "1");

        var page = await (await patient.BrowseAsync()).GetPageAsync("/intake");

        Assert.Equal("/intake/part/mood#q-phq9.3", page.QuerySelector("a.button--primary")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_patient_who_sent_one_may_answer_again()
    {
        await using var app = new ClinicApp();
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync(FullAnswers.Calm());
        Assert.Equal(SubmitResult.Received, await patient.SubmitAsync());
        var client = await patient.BrowseAsync();
        var page = await client.GetPageAsync("/intake");
        Assert.Equal("Your answers have been sent", page.Text("h1"));

        var response = await client.SendFormAsync(page, "/intake", "form[action='/intake/start']");

        Assert.Equal((HttpStatusCode.SeeOther, "/intake/part/consent#q-consent.agree"), (response.StatusCode, response.Target()));
        Assert.IsType<SaveResult.AlreadySent>(await patient.AnswerAsync("phq9.1", "1"));
    }

    private static Task<Guid> VersionAsync(Patient patient) =>
        patient.ReadAsync(context => patient.Drafts(context).Select(draft => draft.QuestionSetVersionId).SingleAsync(Stop));

    private static async Task<Guid> PublishAsync(ClinicApp app)
    {
        await using var context = await app.Services.GetRequiredService<IDbContextFactory<ClinicDbContext>>().CreateDbContextAsync(Stop);
        var set = BuiltInQuestionSets.Intake with { Version = "next" };
        var row = new QuestionSetVersion
        {
            Id = RowId.New(TimeProvider.System),
            SetCode = set.Code,
            Number = 2,
            Language = set.Language,
            Status = QuestionSetStatus.Published,
            Content = QuestionSetJson.Write(set),
            ContentHash = QuestionSetJson.Hash(set),
            CreatedAt = DateTimeOffset.UnixEpoch,
        };
        context.QuestionSetVersions.Add(row);
        await context.SaveChangesAsync(Stop);
        Assert.Equal("next", (await app.Services.GetRequiredService<PublishedQuestionSets>().FindAsync(context, row.Id, Stop))!.Set.Version);
        return row.Id;
    }
}
