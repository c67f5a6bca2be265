using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Web.Features.Clinicians.Queue;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Features.Patients.Answering;
using Clinic.Web.Features.Patients.Submit;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Patients;

public abstract class SafetyTests(ClinicApp app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("phq9.9", "1")]
    [InlineData("asq.1", "1")]
    [InlineData("asq.4", "1")]
    [InlineData("mh.now", "told-to-harm")]
    public async Task An_endorsed_safety_answer_is_before_the_clinicians_at_once(string item, string value)
    {
        var patient = await Patient.StartAsync(app);

        var done = Assert.IsType<SaveResult.Done>(await patient.AnswerAsync(item, value));

        Assert.True(done.Section.AtRisk);
        var row = await patient.CaseAsync();
        Assert.NotNull(row);
        Assert.Equal((CaseKind.UnfinishedAtRisk, CasePriority.Urgent, CaseStatus.Waiting), (row.Kind, row.Priority, row.Status));
        Assert.Equal(TimeSpan.FromHours(1), row.DueAt - row.ArrivedAt);
        Assert.Null(Assert.Single(await patient.AlertsAsync()).AcknowledgedAt);
        Assert.True(await patient.ReadAsync(context => context.AuditEvents.AnyAsync(
            entry => entry.Action == AuditActions.CaseQueued && entry.EntityId == row.Id, Stop)));
    }

    [Theory]
    [InlineData("phq9.9", "0")]
    [InlineData("phq9.9", AnswerForm.DeclineValue)]
    [InlineData("asq.1", AnswerForm.DeclineValue)]
    [InlineData("phq9.1", "3")]
    [InlineData("mh.now", "elevated-now")]
    [InlineData("preg", "1")]
    public async Task What_is_unanswered_or_not_endorsed_queues_nothing(string item, string value)
    {
        var patient = await Patient.StartAsync(app);

        await patient.AnswerAsync(item, value);

        Assert.Null(await patient.CaseAsync());
    }

    [Fact]
    public async Task Taking_the_answer_back_changes_nothing_about_the_case()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync("phq9.9", "2");
        var before = await patient.CaseAsync();

        var done = Assert.IsType<SaveResult.Done>(await patient.AnswerAsync("phq9.9", "0"));
        await patient.AnswerAsync("phq9.9", AnswerForm.DeclineValue);

        Assert.True(done.Section.AtRisk);
        Assert.Equivalent(before, await patient.CaseAsync());
        Assert.Single(await patient.AlertsAsync());
    }

    [Fact]
    public async Task The_question_about_right_now_stays_once_it_was_due()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync("asq.1", "1");

        var done = Assert.IsType<SaveResult.Done>(await patient.AnswerAsync("asq.1", "0"));

        Assert.Contains("asq.5", done.Section.Due);
        Assert.Contains("asq.5", done.Section.Stays);
    }

    [Fact]
    public async Task A_graver_answer_after_the_alert_was_acknowledged_raises_another()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync("asq.1", "1");
        await AcknowledgeAsync(patient);

        await patient.AnswerAsync("phq9.1", "3");
        Assert.Single(await patient.AlertsAsync());
        await patient.AnswerAsync("asq.5", "1");

        Assert.Equal(2, (await patient.AlertsAsync()).Count);
        Assert.Contains(await patient.AlertsAsync(), alert => alert.AcknowledgedAt is null);
    }

    [Fact]
    public async Task A_graver_answer_after_the_decision_brings_the_case_back_as_urgent_and_it_is_worked_again()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync("phq9.9", "1");
        var id = (await patient.CaseAsync())!.Id;
        await using var desk = await Desk.OpenAsync(app);
        Outcomes.IsDone(await desk.ActAsync(Spoke(id)));
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(id)));
        var decided = (await patient.CaseAsync())!;

        await patient.AnswerAsync("asq.5", "1");

        var row = (await patient.CaseAsync())!;
        Assert.Equal((CaseStatus.Waiting, SafetyLevel.Urgent, null, null), (row.Status, row.Safety, row.OwnerId, row.DecidedAt));
        Assert.True(row.ArrivedAt > decided.ArrivedAt);
        Assert.Equal(TimeSpan.FromHours(1), row.DueAt - row.ArrivedAt);
        Assert.NotEqual(decided.Version, row.Version);
        Assert.Contains(Assert.IsType<QueueServing.Served>(await desk.QueueAsync()).Entries, entry => entry.CaseId == id && entry.AlertOpen);
        Outcomes.IsDone(await desk.ActAsync(Spoke(id)));
        Outcomes.IsDone(await desk.ClaimAsync(id));
    }

    [Fact]
    public async Task At_submission_the_case_takes_the_level_of_the_rules_and_the_open_alert_stays()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync(FullAnswers.Calm(("asq.1", ["1"]), ("asq.5", ["0"])));
        var atRisk = (await patient.CaseAsync())!;

        Assert.Equal(SubmitResult.Received, await patient.SubmitAsync());

        var row = (await patient.CaseAsync())!;
        Assert.Equal(atRisk.Id, row.Id);
        Assert.Equal((CaseKind.Submission, SafetyLevel.Elevated, CasePriority.High), (row.Kind, row.Safety, row.Priority));
        Assert.Equal(Assert.Single(await patient.SubmissionsAsync()).Id, row.SubmissionId);
        Assert.True(row.DueAt <= atRisk.DueAt);
        Assert.Null(Assert.Single(await patient.AlertsAsync()).AcknowledgedAt);
    }

    [Fact]
    public async Task A_safety_question_left_open_is_an_elevated_case_with_an_alert()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync(FullAnswers.Calm(("asq.2", [AnswerForm.DeclineValue]), ("asq.5", [AnswerForm.DeclineValue])));

        await patient.SubmitAsync();

        Assert.Equal(SafetyLevel.Elevated, (await patient.CaseAsync())!.Safety);
        Assert.Equal("submission-elevated", Assert.Single(await patient.AlertsAsync()).Reason);
    }

    private static SafetyActionForm Spoke(Guid caseId) => new() { CaseId = caseId, Kind = SafetyActionKind.SpokeWithPerson, Words = "With her sister" };

    private static Task<int> AcknowledgeAsync(Patient patient) => patient.ReadAsync(async context =>
    {
        var row = (await patient.CaseAsync())!;
        return await context.Set<SafetyAlert>().Where(alert => alert.CaseId == row.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(alert => alert.AcknowledgedAt, DateTimeOffset.UnixEpoch), Stop);
    });
}

public sealed class SafetyTestsOnSqlite(ClinicApp app) : SafetyTests(app), IClassFixture<ClinicApp>;

public sealed class SafetyTestsOnPostgreSql(PostgreSqlApp app) : SafetyTests(app), IClassFixture<PostgreSqlApp>;
