using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Patients.Submit;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Patients;

public abstract class SubmitIntakeTests(ClinicApp app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_finished_intake_becomes_one_scored_submission_and_one_waiting_case()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync(FullAnswers.WornOut());

        Assert.Equal(SubmitResult.Received, await patient.SubmitAsync());

        var submission = Assert.Single(await patient.SubmissionsAsync());
        Assert.Equal((5m, Classification.SituationalBurnout, SafetyLevel.None), (submission.Exhaustion, submission.Classification, submission.Safety));
        var row = (await patient.CaseAsync())!;
        Assert.Equal((CaseKind.Submission, CaseStatus.Waiting, CasePriority.Routine), (row.Kind, row.Status, row.Priority));
        Assert.Equal((submission.Id, submission.Classification, submission.Flags), (row.SubmissionId, row.Classification, row.Flags));
        Assert.Equal(TimeSpan.FromHours(72), row.DueAt - row.ArrivedAt);
        Assert.Empty(await patient.AlertsAsync());
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(100, true)]
    public async Task Whether_a_case_is_read_blind_first_is_drawn_when_it_comes_in_and_stays(int share, bool isBlind)
    {
        var patient = await Patient.StartAsync(app);
        await patient.ReadAsync(context => context.Clinics.ExecuteUpdateAsync(set => set.SetProperty(clinic => clinic.BlindFirstShare, share), Stop));
        await patient.AnswerAsync(FullAnswers.WornOut());
        await patient.SubmitAsync();
        await patient.ReadAsync(context => context.Clinics.ExecuteUpdateAsync(set => set.SetProperty(clinic => clinic.BlindFirstShare, 0), Stop));

        var row = (await patient.CaseAsync())!;
        Assert.Equal((isBlind, share), (row.IsBlindFirst, row.BlindFirstShare));
        Assert.StartsWith("burnout.exhaustion burnout ", Assert.Single(await patient.SubmissionsAsync()).Decisive, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_somebody_has_to_look_at_soon_is_never_drawn_to_be_read_blind_first()
    {
        var patient = await Patient.StartAsync(app);
        await patient.ReadAsync(context => context.Clinics.ExecuteUpdateAsync(set => set.SetProperty(clinic => clinic.BlindFirstShare, 100), Stop));
        await patient.AnswerAsync(FullAnswers.Calm(("fm.signs", ["chest-pain"])));
        await patient.SubmitAsync();
        await patient.ReadAsync(context => context.Clinics.ExecuteUpdateAsync(set => set.SetProperty(clinic => clinic.BlindFirstShare, 0), Stop));

        var row = (await patient.CaseAsync())!;
        Assert.Equal((CasePriority.High, false, 0), (row.Priority, row.IsBlindFirst, row.BlindFirstShare));
    }

    [Fact]
    public async Task The_date_of_birth_stays_on_the_record_where_it_can_be_found_again()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync(FullAnswers.Calm());
        await patient.SubmitAsync();

        var code = app.Services.GetRequiredService<BlindIndex>().Of(BlindIndexPurpose.PatientDateOfBirth, new DateOnly(1984, 3, 5));
        var record = await patient.ReadAsync(context => context.Patients.AsNoTracking().SingleAsync(row => row.UserId == patient.Account.Id, Stop));
        Assert.Equal(code, record.DateOfBirthIndex);
        Assert.Equal("1984-03-05", FieldProtector.Open(await patient.KeyAsync(), SealedColumns.PatientDateOfBirth, record.Id, record.DateOfBirth!.Value));
        Assert.Equal(1, await patient.ReadAsync(context => context.AuditEvents.CountAsync(
            row => row.Action == AuditActions.PatientChanged && row.EntityId == record.Id, Stop)));
    }

    [Fact]
    public async Task However_often_and_at_once_it_is_sent_it_is_sent_once()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync(FullAnswers.Calm());

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(patient.SubmitAsync, Stop)));

        Assert.All(results, result => Assert.Equal(SubmitResult.Received, result));
        Assert.Single(await patient.SubmissionsAsync());
        Assert.NotNull(await patient.CaseAsync());
    }

    [Fact]
    public async Task With_a_required_answer_missing_nothing_is_sent_and_nothing_is_lost()
    {
        var patient = await Patient.StartAsync(app);
        var answers = FullAnswers.Calm();
        answers.Remove("phq9.9");
        await patient.AnswerAsync(answers);
        var before = (await patient.SavesAsync()).Count;

        Assert.Equal(SubmitResult.Incomplete, await patient.SubmitAsync());

        Assert.Empty(await patient.SubmissionsAsync());
        Assert.Null(await patient.CaseAsync());
        Assert.Equal(before, (await patient.SavesAsync()).Count);
    }

    [Fact]
    public async Task Another_patient_cannot_send_it()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync(FullAnswers.Calm());
        var stranger = await Patient.StartAsync(app);

        var result = await stranger.RunAsync<SubmitIntake, SubmitResult>(submit => submit.RunAsync(patient.DraftId, Stop));

        Assert.Equal(SubmitResult.NotFound, result);
        Assert.Empty(await patient.SubmissionsAsync());
    }

    [Fact]
    public async Task The_stored_answers_lead_to_the_stored_evidence_byte_for_byte()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync(FullAnswers.WornOut(("phq9.9", ["1"]), ("asq.5", ["0"]), ("mh.now", ["elevated-now"]), ("preg", [AnswerForm.DeclineValue])));
        await patient.AnswerAsync("phq9.9", "0");
        await patient.SubmitAsync();
        var submission = Assert.Single(await patient.SubmissionsAsync());

        var stored = await OpenAsync(patient, submission);
        var again = new ScreeningEvaluator(RuleSets.Find(submission.RuleSet)!).Explain(stored.Input);

        Assert.Equal(
            FieldProtector.Open(await patient.KeyAsync(), SealedColumns.SubmissionEvidence, submission.Id, submission.Evidence),
            again.ToCanonicalJson());
        Assert.Equal(stored.ToJson(), SubmittedAnswers.Parse(stored.ToJson()).ToJson());
    }

    [Fact]
    public async Task Safety_reads_the_peak_of_the_sitting_and_scores_read_what_stands_at_the_end()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync(FullAnswers.Calm(("phq9.9", ["3"]), ("asq.5", ["0"])));
        await patient.AnswerAsync("phq9.9", "0");
        await patient.SubmitAsync();

        var submission = Assert.Single(await patient.SubmissionsAsync());
        Assert.Equal(0, submission.Phq9);
        Assert.Equal(SafetyLevel.Elevated, submission.Safety);
        var stored = await OpenAsync(patient, submission);
        Assert.Equal(0, stored.Input.Final[AnswerCodes.Phq9[8]]);
        Assert.Equal(3, stored.Input.Peak[AnswerCodes.Phq9[8]]);
        var change = Assert.Single(stored.SafetyChanges);
        Assert.Equal(("phq9.9", new ItemAnswer.Choice(3), new ItemAnswer.Choice(0)), (change.ItemCode, change.From, change.To));
    }

    [Fact]
    public async Task Hidden_answers_stay_on_record_and_are_not_scored()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync(FullAnswers.Calm(("auditc.1", ["4"]), ("auditc.2", ["4"]), ("auditc.3", ["4"])));
        await patient.AnswerAsync("auditc.1", "0");
        await patient.SubmitAsync();

        var submission = Assert.Single(await patient.SubmissionsAsync());
        var stored = await OpenAsync(patient, submission);
        Assert.Equal(0, submission.AuditC);
        Assert.NotNull(stored.Items["auditc.2"]);
        Assert.DoesNotContain("auditc.2", stored.Shown);
    }

    private static async Task<SubmittedAnswers> OpenAsync(Patient patient, Submission submission) => SubmittedAnswers.Parse(
        FieldProtector.Open(await patient.KeyAsync(), SealedColumns.SubmissionAnswers, submission.Id, submission.Answers));
}

public sealed class SubmitIntakeTestsOnSqlite(ClinicApp app) : SubmitIntakeTests(app), IClassFixture<ClinicApp>;

public sealed class SubmitIntakeTestsOnPostgreSql(PostgreSqlApp app) : SubmitIntakeTests(app), IClassFixture<PostgreSqlApp>;
