using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Amendments;
using Clinic.Web.Features.Clinicians.Care;
using Clinic.Web.Features.Clinicians.FollowUps;
using Clinic.Web.Features.Clinicians.Queue;
using Clinic.Web.Features.Patients.Submit;
using Clinic.Web.Shared.Times;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Features.Patients;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Clinicians.FollowUps;

public abstract class FollowUpTests(ClinicApp app)
{
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_goes_from_a_decided_case_to_the_patient_and_comes_back_as_a_case_of_its_own()
    {
        await using var desk = await Desk.OpenAsync(app);
        var (patient, first) = await DecidedAsync(desk);

        Outcomes.IsDone(await desk.SendFollowUpAsync(first));
        Assert.Equal(FollowUpState.Waiting, Assert.Single((await desk.FileAsync(first)).FollowUps).State);
        Assert.Equal(BuiltInQuestionSets.FollowUpCode, await patient.PressStartAsync());
        Assert.Equal(FollowUpState.Begun, Assert.Single((await desk.FileAsync(first)).FollowUps).State);
        await patient.AnswerAsync(FullAnswers.Lowest(BuiltInQuestionSets.FollowUp));
        Assert.Equal(SubmitResult.Received, await patient.SubmitAsync());

        var second = (await patient.CaseAsync())!;
        Assert.NotEqual(first, second.Id);
        Assert.Equal((CaseKind.Submission, CaseStatus.Waiting), (second.Kind, second.Status));
        var answered = Assert.Single((await desk.FileAsync(first)).FollowUps);
        Assert.Equal((FollowUpState.Answered, second.Id), (answered.State, answered.CaseId));
        Assert.Equal(first, (await desk.FileAsync(second.Id)).AnswersTo!.SentFrom);
        Assert.Equal(BuiltInQuestionSets.IntakeCode, await patient.PressStartAsync());
    }

    [Fact]
    public async Task A_signed_plan_to_ask_again_becomes_a_task_of_its_signer_with_a_day_and_stands_where_follow_ups_are_sent()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        var form = await desk.BeginDecisionAsync(made.Id);
        (form.RecheckWeeks, form.RecheckBattery) = (4, RecheckBattery.Intake);
        Outcomes.IsDone(await desk.PrepareAsync(form));
        Assert.Empty((await desk.Get<ListTasks>().RunAsync(null, Stop))!.Lines);
        Outcomes.IsDone(await desk.SignAsync(made.Id, await desk.TokenAsync(made.Id)));

        var file = await desk.FileAsync(made.Id);
        var task = Assert.Single((await desk.Get<ListTasks>().RunAsync(null, Stop))!.Lines);
        Assert.Equal((made.PatientId, file.Time.Date(file.Decision!.At).AddDays(28)), (task.PatientId, task.Task.DueOn));
        Assert.StartsWith("Ask again: Whole intake. Planned on ", task.Task.Words, StringComparison.Ordinal);
        await using (var context = cases.Open())
        {
            Assert.Equal(1, await context.AuditEvents.CountAsync(
                one => one.Action == AuditActions.TaskAdded && one.PatientId == made.PatientId && one.ActorId == desk.Account.Id, Stop));
        }

        await using var bunit = new DeskBunit(desk);
        var panel = bunit.Render<FollowUpPanel>(parameters => parameters.Add(p => p.File, file));
        Assert.Contains($"ask again by {ClinicTime.Day(task.Task.DueOn)}, with the whole intake", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_without_such_a_plan_leaves_no_task_and_an_amendment_with_one_does()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(made.Id)));
        Assert.Empty((await desk.Get<ListTasks>().RunAsync(null, Stop))!.Lines);
        var file = await desk.FileAsync(made.Id);

        Outcomes.IsDone(await desk.Get<PrepareAmendment>().RunAsync(
            new AmendmentForm { CaseId = made.Id, DecisionId = file.Decision!.Id, Version = file.Version, Dispositions = file.Dispositions, Words = "Called again", RecheckWeeks = 1, RecheckBattery = RecheckBattery.FollowUp }, Stop));
        Outcomes.IsDone(await desk.SignAsync(made.Id, await desk.TokenAsync(made.Id)));

        Assert.StartsWith("Ask again: Follow-up questionnaire. ", Assert.Single((await desk.Get<ListTasks>().RunAsync(null, Stop))!.Lines).Task.Words, StringComparison.Ordinal);
        Assert.Equal((1, RecheckBattery.FollowUp), ((await desk.FileAsync(made.Id)).Standing!.RecheckWeeks, (await desk.FileAsync(made.Id)).Standing!.RecheckBattery!.Value));
    }

    [Fact]
    public async Task Sending_and_withdrawing_are_on_the_trail()
    {
        await using var desk = await Desk.OpenAsync(app);
        var (_, id) = await DecidedAsync(desk);

        Outcomes.IsDone(await desk.SendFollowUpAsync(id));
        Outcomes.IsDone(await desk.WithdrawFollowUpAsync(id));

        var request = (await desk.FileAsync(id)).FollowUps.Single().Id;
        await using var context = cases.Open();
        var trail = await context.AuditEvents.Where(one => one.EntityId == request && one.ActorId == desk.Account.Id).Select(one => one.Action).ToListAsync(Stop);
        Assert.Equal([AuditActions.FollowUpSent, AuditActions.FollowUpWithdrawn], trail);
    }

    [Fact]
    public async Task One_waits_at_a_time_also_when_two_send_at_once()
    {
        await using var first = await Desk.OpenAsync(app);
        await using var second = await Desk.OpenAsync(app);
        var (_, id) = await DecidedAsync(first);

        var outcomes = await Task.WhenAll(
            Task.Run(() => first.SendFollowUpAsync(id), Stop),
            Task.Run(() => second.SendFollowUpAsync(id), Stop));

        Assert.Single(outcomes.OfType<CaseChange.Done>());
        Assert.Single((await first.FileAsync(id)).FollowUps);
        Outcomes.IsRefused(CaseRefusal.FollowUpWaiting, await first.SendFollowUpAsync(id));
    }

    [Fact]
    public async Task Withdrawn_before_it_is_begun_the_patient_is_not_asked()
    {
        await using var desk = await Desk.OpenAsync(app);
        var (patient, id) = await DecidedAsync(desk);
        Outcomes.IsRefused(CaseRefusal.NoFollowUpWaiting, await desk.WithdrawFollowUpAsync(id));
        Outcomes.IsDone(await desk.SendFollowUpAsync(id));

        Outcomes.IsDone(await desk.WithdrawFollowUpAsync(id));

        Assert.Equal(BuiltInQuestionSets.IntakeCode, await patient.PressStartAsync());
    }

    [Fact]
    public async Task Begun_it_can_not_be_withdrawn_and_no_other_is_sent()
    {
        await using var desk = await Desk.OpenAsync(app);
        var (patient, id) = await DecidedAsync(desk);
        Outcomes.IsDone(await desk.SendFollowUpAsync(id));
        await patient.PressStartAsync();

        Outcomes.IsRefused(CaseRefusal.NoFollowUpWaiting, await desk.WithdrawFollowUpAsync(id));
        Outcomes.IsRefused(CaseRefusal.Answering, await desk.SendFollowUpAsync(id));
    }

    [Fact]
    public async Task It_is_not_sent_before_a_decision_nor_to_somebody_who_can_not_answer()
    {
        await using var desk = await Desk.OpenAsync(app);
        var made = await cases.AddAsync(CaseScript.Well);
        Outcomes.IsRefused(CaseRefusal.FollowUpTooEarly, await desk.SendFollowUpAsync(made.Id));
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(made.Id)));

        Outcomes.IsRefused(CaseRefusal.NoAccount, await desk.SendFollowUpAsync(made.Id));
        await using (var context = cases.Open())
            await PatientKeys.DestroyAsync(context, made.PatientId, Stop);
        Outcomes.IsRefused(CaseRefusal.Erased, await desk.SendFollowUpAsync(made.Id));
        Outcomes.IsRefused(CaseRefusal.NotFound, await desk.SendFollowUpAsync(Guid.NewGuid()));
    }

    [Theory]
    [InlineData(ClinicRoles.Admin)]
    [InlineData(ClinicRoles.Patient)]
    public async Task Nobody_but_a_clinician_sends_one(string role)
    {
        await using var desk = await Desk.OpenAsync(app);
        var (_, id) = await DecidedAsync(desk);
        await using var other = await Desk.OpenAsync(app, role);

        Outcomes.IsRefused(CaseRefusal.NotAllowed, await other.SendFollowUpAsync(id));
        Outcomes.IsRefused(CaseRefusal.NotAllowed, await other.WithdrawFollowUpAsync(id));
    }

    [Fact]
    public async Task Somebody_in_danger_is_queued_at_once_with_the_ways_to_reach_them_that_they_told_before()
    {
        await using var desk = await Desk.OpenAsync(app);
        var (patient, id) = await DecidedAsync(desk);
        Outcomes.IsDone(await desk.SendFollowUpAsync(id));
        await patient.PressStartAsync();

        await patient.AnswerAsync("asq.1", "1");

        var row = (await patient.CaseAsync())!;
        var file = await desk.FileAsync(row.Id);
        Assert.Equal((CaseKind.UnfinishedAtRisk, CasePriority.Urgent), (file.Kind, file.Priority));
        Assert.Equal(("505 555 0123", "A few words", true), (file.Person.Phone, file.Person.ContactName, file.Person.IsToldBefore));
        Assert.Null(file.Person.Place);
        Assert.NotNull(file.Person.Age);
        var entry = Assert.IsType<QueueServing.Served>(await desk.QueueAsync()).Entries.Single(one => one.CaseId == row.Id);
        Assert.Equal((true, file.Person.Age), (entry.IsFollowUp, entry.Age));
        Assert.Equal("Unfinished, at risk, follow-up", QueueWords.Why(entry));
    }

    [Fact]
    public async Task A_number_told_anew_counts_and_one_taken_back_is_not_brought_up_again()
    {
        await using var desk = await Desk.OpenAsync(app);
        var (patient, id) = await DecidedAsync(desk);
        Outcomes.IsDone(await desk.SendFollowUpAsync(id));
        await patient.PressStartAsync();
        await patient.AnswerAsync("asq.1", "1");
        var row = (await patient.CaseAsync())!.Id;

        await patient.AnswerAsync(new Dictionary<string, string[]> { [KnownItems.Phone] = ["505 555 0199"] });
        Assert.Equal("505 555 0199", (await desk.FileAsync(row)).Person.Phone);

        await patient.AnswerAsync(new Dictionary<string, string[]> { [KnownItems.Phone] = [""] });
        Assert.Null((await desk.FileAsync(row)).Person.Phone);
    }

    private async Task<(Patient Patient, Guid CaseId)> DecidedAsync(Desk desk)
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync(FullAnswers.Calm());
        Assert.Equal(SubmitResult.Received, await patient.SubmitAsync());
        var id = (await patient.CaseAsync())!.Id;
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(id)));
        return (patient, id);
    }
}

public sealed class FollowUpTestsOnSqlite(ClinicApp app) : FollowUpTests(app), IClassFixture<ClinicApp>;

public sealed class FollowUpTestsOnPostgreSql(PostgreSqlApp app) : FollowUpTests(app), IClassFixture<PostgreSqlApp>;
