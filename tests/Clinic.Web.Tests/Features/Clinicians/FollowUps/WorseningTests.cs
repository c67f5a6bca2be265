using Bunit;
using Clinic.Domain.Outcomes;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Web.Features.Clinicians.Cases;
using Clinic.Web.Features.Clinicians.Concerns;
using Clinic.Web.Features.Clinicians.FollowUps;
using Clinic.Web.Features.Clinicians.Queue;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Features.Patients.Submit;
using Clinic.Web.Features.Patients.Unfinished;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Features.Patients;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewCase = Clinic.Data.Records.ReviewCase;
using TestContext = Xunit.TestContext;

namespace Clinic.Web.Tests.Features.Clinicians.FollowUps;

public abstract class WorseningTests(ClinicApp app)
{
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_follow_up_that_is_worse_than_baseline_is_a_kind_of_its_own_high_and_says_why()
    {
        await using var desk = await Desk.OpenAsync(app);
        var (patient, id) = await DecidedAsync(desk);

        var row = await AnswerAsync(desk, patient, id, mood: 2);

        Assert.Equal((CaseKind.Worsening, CasePriority.High, SafetyLevel.None), (row.Kind, row.Priority, row.Safety));
        Assert.Equal(TimeSpan.FromHours(24), row.DueAt - row.ArrivedAt);
        Assert.Equal(CasePriority.Routine, Assert.Single(await patient.SubmissionsAsync()).Priority);
        Assert.Equal("PHQ-9 from 0 to 10: newly at or over 10, and 1 more", QueueReason.Of(await EntryAsync(desk, row.Id)));
    }

    [Fact]
    public async Task Baseline_is_the_first_battery_of_the_chain_and_not_the_last()
    {
        await using var desk = await Desk.OpenAsync(app);
        var (patient, first) = await DecidedAsync(desk);
        var second = await AnswerAsync(desk, patient, first, mood: 1);
        Assert.Equal(CaseKind.Submission, second.Kind);
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(second.Id)));

        // Five points above the follow-up before, ten above baseline.
        var third = await AnswerAsync(desk, patient, second.Id, mood: 2);

        Assert.Equal("phq9-newly-positive:0:10 phq9:0:10", third.Worsening);
    }

    [Fact]
    public async Task The_case_says_what_is_worse_from_what_to_what_since_when_and_by_which_cut_off()
    {
        await using var desk = await Desk.OpenAsync(app);
        var (patient, first) = await DecidedAsync(desk);
        var sent = Assert.Single(await patient.SubmissionsAsync()).SubmittedAt;
        var second = await AnswerAsync(desk, patient, first, mood: 1);
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(second.Id)));
        var third = await AnswerAsync(desk, patient, second.Id, mood: 2);

        var file = await desk.FileAsync(third.Id);

        var facts = file.Worsening!;
        Assert.Equal(
            [(WorseningKind.Phq9NewlyPositive, 0m, 10m), (WorseningKind.Phq9, 0m, 10m)],
            facts.Signs.Select(sign => (sign.Kind, sign.From!.Value, sign.To!.Value)));
        Assert.Equal((first, sent), (facts.BaselineCase, facts.BaselineAt));
        Assert.Null((await desk.FileAsync(second.Id)).Worsening);
        using var bunit = new BunitContext();
        var panel = bunit.Render<WorseningPanel>(parameters => parameters.Add(p => p.Facts, facts).Add(p => p.Time, file.Time));
        Assert.Equal(
            ["0", "10", "a rise by 6 or more", "Reliable change, NHS Talking Therapies"],
            panel.FindAll("tbody tr")[1].QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Equal($"/staff/cases/{first}", panel.Find("a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_safety_answer_raised_since_baseline_is_told_with_both_answers()
    {
        await using var desk = await Desk.OpenAsync(app);
        var (patient, id) = await DecidedAsync(desk);
        var row = await AnswerAsync(desk, patient, id, mood: 0, ("phq9.9", ["1"]), ("asq.5", ["0"]));

        var file = await desk.FileAsync(row.Id);

        var raised = Assert.Single(file.Worsening!.Raised);
        Assert.Equal(("phq9.9", "Not at all", "Several days"), (raised.Code, raised.Before, raised.Now));
        using var bunit = new BunitContext();
        var panel = bunit.Render<WorseningPanel>(parameters => parameters.Add(p => p.Facts, file.Worsening).Add(p => p.Time, file.Time));
        Assert.Contains("Not at all → Several days", panel.Find(".notice--warn").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_safety_answer_newly_raised_is_worsening_and_keeps_its_own_level()
    {
        await using var desk = await Desk.OpenAsync(app);
        var (patient, id) = await DecidedAsync(desk);

        var row = await AnswerAsync(desk, patient, id, mood: 0, ("asq.1", ["1"]), ("asq.5", ["0"]));

        Assert.Equal((CaseKind.Worsening, CasePriority.High, SafetyLevel.Elevated, "safety-answer"), (row.Kind, row.Priority, row.Safety, row.Worsening));
    }

    [Fact]
    public async Task A_whole_intake_sent_again_is_judged_against_the_first_one_of_the_person()
    {
        await using var desk = await Desk.OpenAsync(app);
        var (patient, first) = await DecidedAsync(desk);
        Assert.Equal(("", CaseKind.Submission), await KindAsync(first));
        var second = await IntakeAgainAsync(patient, mood: 1);
        Assert.Equal((CaseKind.Submission, ""), (second.Kind, second.Worsening));
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(second.Id)));

        // Five points above the intake before, ten above the first.
        var third = await IntakeAgainAsync(patient, mood: 2);

        Assert.Equal((CaseKind.Worsening, CasePriority.High, "phq9-newly-positive:0:10 phq9:0:10"), (third.Kind, third.Priority, third.Worsening));
    }

    [Fact]
    public async Task A_follow_up_sent_from_a_case_without_answers_is_judged_against_the_first_battery_of_the_person()
    {
        await using var desk = await Desk.OpenAsync(app);
        var (patient, first) = await DecidedAsync(desk);
        var form = new ConcernForm { CaseId = first, Level = SafetyLevel.Elevated, Words = "Missed two calls" };
        var concern = Assert.IsType<ConcernOutcome.Raised>(await desk.Get<RaiseConcern>().RunAsync(form, Stop)).CaseId;
        Outcomes.IsDone(await desk.ActAsync(new SafetyActionForm { CaseId = concern, Kind = SafetyActionKind.SpokeWithPerson, Words = "At work, and well" }));
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(concern)));

        var row = await AnswerAsync(desk, patient, concern, mood: 2);

        Assert.Equal((CaseKind.Worsening, "phq9-newly-positive:0:10 phq9:0:10"), (row.Kind, row.Worsening));
    }

    [Fact]
    public async Task A_follow_up_that_nobody_begins_in_time_lapses_into_a_case_and_waits_no_more()
    {
        await using var desk = await Desk.OpenAsync(app);
        var (patient, id) = await DecidedAsync(desk);
        Outcomes.IsDone(await desk.SendFollowUpAsync(id));
        await LookAsync();
        Assert.Equal(FollowUpState.Waiting, Assert.Single((await desk.FileAsync(id)).FollowUps).State);

        await SentBeforeAsync(id, FollowUpLapse.DefaultDays);
        await LookAsync();
        await LookAsync();

        var lapsed = Assert.Single((await desk.FileAsync(id)).FollowUps);
        Assert.Equal(FollowUpState.Lapsed, lapsed.State);
        var entry = await EntryAsync(desk, lapsed.CaseId!.Value);
        Assert.Equal((CaseKind.LapsedFollowUp, CasePriority.Routine, true), (entry.Kind, entry.Priority, entry.IsFollowUp));
        Assert.Equal("Asked to answer a follow-up, and did not in time", QueueReason.Of(entry));
        Assert.Equal("505 555 0123", (await desk.FileAsync(entry.CaseId)).Person.Phone);
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(entry.CaseId)));
        Outcomes.IsDone(await desk.SendFollowUpAsync(id));
        Assert.Equal(BuiltInQuestionSets.FollowUpCode, await patient.PressStartAsync());
    }

    [Fact]
    public async Task A_follow_up_begun_and_not_sent_in_time_lapses_and_becomes_the_case_of_its_answers_when_they_come()
    {
        await using var desk = await Desk.OpenAsync(app);
        var (patient, id) = await DecidedAsync(desk);
        Outcomes.IsDone(await desk.SendFollowUpAsync(id));
        await patient.PressStartAsync();
        await SentBeforeAsync(id, FollowUpLapse.DefaultDays);
        await LookAsync();
        var lapsed = (await patient.CaseAsync())!;
        Assert.Equal(CaseKind.LapsedFollowUp, lapsed.Kind);

        await patient.AnswerAsync(Answers(mood: 0));
        Assert.Equal(SubmitResult.Received, await patient.SubmitAsync());

        var row = (await patient.CaseAsync())!;
        Assert.Equal((lapsed.Id, CaseKind.Submission), (row.Id, row.Kind));
        Assert.Equal(FollowUpState.Answered, Assert.Single((await desk.FileAsync(id)).FollowUps).State);
    }

    [Fact]
    public async Task A_follow_up_that_was_withdrawn_or_answered_does_not_lapse()
    {
        await using var desk = await Desk.OpenAsync(app);
        var (_, withdrawn) = await DecidedAsync(desk);
        Outcomes.IsDone(await desk.SendFollowUpAsync(withdrawn));
        Outcomes.IsDone(await desk.WithdrawFollowUpAsync(withdrawn));
        var (patient, answered) = await DecidedAsync(desk);
        await AnswerAsync(desk, patient, answered, mood: 0);
        await SentBeforeAsync(withdrawn, 90);
        await SentBeforeAsync(answered, 90);

        await LookAsync();

        Assert.Equal(FollowUpState.Withdrawn, Assert.Single((await desk.FileAsync(withdrawn)).FollowUps).State);
        Assert.Equal(FollowUpState.Answered, Assert.Single((await desk.FileAsync(answered)).FollowUps).State);
    }

    private Task<int> LookAsync() => app.Services.GetRequiredService<LapseFollowUps>().RunAsync(Stop);

    private async Task SentBeforeAsync(Guid caseId, int days)
    {
        var sent = app.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(-days);
        await using var context = cases.Open();
        await context.FollowUpRequests.Where(one => one.CaseId == caseId).ExecuteUpdateAsync(set => set.SetProperty(one => one.SentAt, sent), Stop);
    }

    private static async Task<QueueEntry> EntryAsync(Desk desk, Guid caseId)
    {
        for (var filter = new QueueFilter(); ;)
        {
            var page = Assert.IsType<QueueServing.Served>(await desk.QueueAsync(filter));
            if (page.Entries.FirstOrDefault(one => one.CaseId == caseId) is { } entry)
                return entry;
            filter = filter with { From = page.Next ?? throw new InvalidOperationException("The case is not in the queue.") };
        }
    }

    private async Task<(string Worsening, CaseKind Kind)> KindAsync(Guid caseId)
    {
        await using var context = cases.Open();
        var row = await context.ReviewCases.AsNoTracking().SingleAsync(one => one.Id == caseId, Stop);
        return (row.Worsening, row.Kind);
    }

    private static async Task<ReviewCase> IntakeAgainAsync(Patient patient, int mood)
    {
        Assert.Equal(BuiltInQuestionSets.IntakeCode, await patient.PressStartAsync());
        await patient.AnswerAsync(FullAnswers.Calm(Mood(mood)));
        Assert.Equal(SubmitResult.Received, await patient.SubmitAsync());
        return (await patient.CaseAsync())!;
    }

    private static async Task<ReviewCase> AnswerAsync(Desk desk, Patient patient, Guid caseId, int mood, params (string Item, string[] Values)[] changes)
    {
        Outcomes.IsDone(await desk.SendFollowUpAsync(caseId));
        Assert.Equal(BuiltInQuestionSets.FollowUpCode, await patient.PressStartAsync());
        await patient.AnswerAsync(Answers(mood, changes));
        Assert.Equal(SubmitResult.Received, await patient.SubmitAsync());
        return (await patient.CaseAsync())!;
    }

    private static Dictionary<string, string[]> Answers(int mood, params (string Item, string[] Values)[] changes)
    {
        var answers = FullAnswers.Lowest(BuiltInQuestionSets.FollowUp);
        foreach (var (item, values) in Mood(mood).Concat(changes))
            answers[item] = values;
        return answers;
    }

    // Items 1 to 5: a score of five times the answer.
    private static (string Item, string[] Values)[] Mood(int each) =>
        [.. Enumerable.Range(1, 5).Select(number => ($"phq9.{number}", new[] { $"{each}" }))];

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

public sealed class WorseningTestsOnSqlite(ClinicApp app) : WorseningTests(app), IClassFixture<ClinicApp>;

public sealed class WorseningTestsOnPostgreSql(PostgreSqlApp app) : WorseningTests(app), IClassFixture<PostgreSqlApp>;
