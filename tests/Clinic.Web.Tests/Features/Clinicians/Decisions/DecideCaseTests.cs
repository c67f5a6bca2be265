using Clinic.Data.Audit;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Decisions;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Clinicians.Decisions;

public abstract class DecideCaseTests(ClinicApp app)
{
    private const string Note = "Spoke about the night shifts";
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_decision_closes_the_case_and_is_read_back_in_words()
    {
        var made = await cases.AddAsync(CaseScript.BurnoutAndLowMood);
        await using var desk = await Desk.OpenAsync(app);
        var form = await desk.BeginDecisionAsync(made.Id);
        form.Note = Note;

        Outcomes.IsDone(await desk.DecideAsync(form));

        var file = await desk.FileAsync(made.Id);
        Assert.Equal(CaseStatus.Decided, file.Status);
        Assert.Equal((true, "Referral to talking therapy", Note), (file.Decision!.Agrees, file.Decision.Disposition.Name, file.Decision.Note));
        Assert.Equal(Classification.BurnoutWithCoOccurringDepression, file.Decision.Decided);
        Assert.Equal(1, await AuditsAsync(AuditActions.CaseDecided, made.Id));
    }

    [Fact]
    public async Task Without_the_claim_nothing_is_decided()
    {
        var made = await cases.AddAsync(CaseScript.BurnoutAndLowMood);
        await using var holder = await Desk.OpenAsync(app);
        await using var other = await Desk.OpenAsync(app);

        Outcomes.IsRefused(CaseRefusal.NotYours, await other.DecideAsync(Agreeing(made.Id, made.Version)));
        var form = await holder.BeginDecisionAsync(made.Id);
        Outcomes.IsRefused(CaseRefusal.NotYours, await other.DecideAsync(form));

        Assert.Equal(CaseStatus.Claimed, (await holder.FileAsync(made.Id)).Status);
        Assert.Equal(0, await DecisionsAsync(made.Id));
    }

    [Fact]
    public async Task A_case_that_changed_meanwhile_is_refused_whole_and_the_words_stay()
    {
        var made = await cases.AddAsync(CaseScript.BurnoutAndLowMood);
        await using var desk = await Desk.OpenAsync(app);
        var form = await desk.BeginDecisionAsync(made.Id);
        form.Note = Note;
        await using (var context = cases.Open())
        {
            (await context.ReviewCases.SingleAsync(row => row.Id == made.Id, Stop)).Priority = CasePriority.Urgent;
            await context.SaveChangesAsync(Stop);
        }

        var words = Outcomes.IsRefused(CaseRefusal.Stale, await desk.DecideAsync(form));

        Assert.Contains("Nothing was saved", words, StringComparison.Ordinal);
        Assert.Equal(Note, form.Note);
        Assert.Equal(0, await DecisionsAsync(made.Id));
        Assert.Equal(0, await AuditsAsync(AuditActions.CaseDecided, made.Id));
        form.Version = (await desk.FileAsync(made.Id)).Version;
        Outcomes.IsDone(await desk.DecideAsync(form));
    }

    [Theory]
    [InlineData("reason")]
    [InlineData("words")]
    [InlineData("classification")]
    [InlineData("same")]
    public async Task Deciding_otherwise_needs_a_classification_a_reason_and_words(string missing)
    {
        var made = await cases.AddAsync(CaseScript.BurnoutAndLowMood);
        await using var desk = await Desk.OpenAsync(app);
        var form = await desk.BeginDecisionAsync(made.Id);
        (form.Agrees, form.Decided, form.Reason, form.OverrideWords) =
            (false, Classification.SituationalBurnout, OverrideReason.Interview, "No low mood in the interview");
        switch (missing)
        {
            case "reason":
                form.Reason = null;
                break;
            case "words":
                form.OverrideWords = " ";
                break;
            case "classification":
                form.Decided = null;
                break;
            default:
                form.Decided = form.Suggested;
                break;
        }

        Outcomes.IsRefused(CaseRefusal.Incomplete, await desk.DecideAsync(form));

        Assert.Equal(0, await DecisionsAsync(made.Id));
    }

    [Fact]
    public async Task An_override_keeps_both_classifications_and_the_reason()
    {
        var made = await cases.AddAsync(CaseScript.BurnoutAndLowMood);
        await using var desk = await Desk.OpenAsync(app);
        var form = await desk.BeginDecisionAsync(made.Id);
        (form.Agrees, form.Decided, form.Reason, form.OverrideWords) =
            (false, Classification.SituationalBurnout, OverrideReason.Interview, "No low mood in the interview");

        Outcomes.IsDone(await desk.DecideAsync(form));

        var decision = (await desk.FileAsync(made.Id)).Decision!;
        Assert.Equal((false, Classification.BurnoutWithCoOccurringDepression), (decision.Agrees, decision.Suggested!.Value));
        Assert.Equal((Classification.SituationalBurnout, OverrideReason.Interview), (decision.Decided!.Value, decision.Reason!.Value));
        Assert.Equal("No low mood in the interview", decision.OverrideWords);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(53)]
    public async Task Asking_again_needs_a_number_of_weeks_from_1_to_52(int? weeks)
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        var form = await desk.BeginDecisionAsync(made.Id);
        (form.Disposition, form.RecheckWeeks, form.RecheckBattery) = ("recheck", weeks, RecheckBattery.FollowUp);

        Outcomes.IsRefused(CaseRefusal.Incomplete, await desk.DecideAsync(form));
        form.RecheckWeeks = 52;
        Outcomes.IsDone(await desk.DecideAsync(form));

        var decision = (await desk.FileAsync(made.Id)).Decision!;
        Assert.Equal((52, RecheckBattery.FollowUp), (decision.RecheckWeeks, decision.RecheckBattery!.Value));
    }

    [Fact]
    public async Task A_safety_concern_is_decided_only_after_something_was_done()
    {
        var made = await cases.AddAsync(CaseScript.Elevated);
        await using var desk = await Desk.OpenAsync(app);
        var form = await desk.BeginDecisionAsync(made.Id);

        Outcomes.IsRefused(CaseRefusal.SafetyActionMissing, await desk.DecideAsync(form));
        await desk.ActAsync(new SafetyActionForm { CaseId = made.Id, Kind = SafetyActionKind.TriedToReach });
        Outcomes.IsRefused(CaseRefusal.SafetyActionMissing, await desk.DecideAsync(form));
        await desk.ActAsync(new SafetyActionForm { CaseId = made.Id, Kind = SafetyActionKind.SpokeWithPerson });

        Outcomes.IsDone(await desk.DecideAsync(form));
    }

    [Fact]
    public async Task Thoughts_right_now_are_not_settled_from_the_record_and_the_alert_stays_open()
    {
        var made = await cases.AddAsync(CaseScript.Urgent);
        await using var desk = await Desk.OpenAsync(app);
        var form = await desk.BeginDecisionAsync(made.Id);

        var words = Outcomes.IsRefused(
            CaseRefusal.ContactNeeded,
            await desk.ActAsync(new SafetyActionForm { CaseId = made.Id, Kind = SafetyActionKind.JudgedFromRecord, Words = "Known for years, nothing new in it" }));

        Assert.Contains("Reach the person", words, StringComparison.Ordinal);
        Assert.True((await desk.FileAsync(made.Id)).HasOpenAlert);
        Outcomes.IsRefused(CaseRefusal.SafetyActionMissing, await desk.DecideAsync(form));
    }

    [Fact]
    public async Task A_judgement_from_the_record_that_is_there_already_does_not_let_an_urgent_case_close()
    {
        var made = await cases.AddAsync(CaseScript.Elevated);
        await using var desk = await Desk.OpenAsync(app);
        Outcomes.IsDone(await desk.ActAsync(new SafetyActionForm { CaseId = made.Id, Kind = SafetyActionKind.JudgedFromRecord, Words = "Seen this morning by her therapist" }));
        await using (var context = cases.Open())
        {
            (await context.ReviewCases.SingleAsync(row => row.Id == made.Id, Stop)).Safety = SafetyLevel.Urgent;
            await context.SaveChangesAsync(Stop);
        }

        Outcomes.IsRefused(CaseRefusal.SafetyActionMissing, await desk.DecideAsync(await desk.BeginDecisionAsync(made.Id)));
    }

    [Fact]
    public async Task The_urgent_safety_protocol_needs_a_reason_for_every_point_left_open()
    {
        var made = await cases.AddAsync(CaseScript.Urgent);
        await using var desk = await Desk.OpenAsync(app);
        await desk.ActAsync(new SafetyActionForm { CaseId = made.Id, Kind = SafetyActionKind.SpokeWithPerson });
        var form = await desk.BeginDecisionAsync(made.Id);
        (form.Disposition, form.Note) = (Disposition.UrgentSafety, "x");
        form.Ticked.UnionWith([0, 1, 2]);

        Assert.Contains("not ticked", Outcomes.IsRefused(CaseRefusal.Incomplete, await desk.DecideAsync(form)), StringComparison.Ordinal);
        form.Note = "The crisis team calls back tonight and fixes the next contact";

        Outcomes.IsDone(await desk.DecideAsync(form));
    }

    [Fact]
    public async Task The_urgent_safety_protocol_with_every_point_done_needs_no_note()
    {
        var made = await cases.AddAsync(CaseScript.Urgent);
        await using var desk = await Desk.OpenAsync(app);
        await desk.ActAsync(new SafetyActionForm { CaseId = made.Id, Kind = SafetyActionKind.HandedToCrisisTeam });
        var form = await desk.BeginDecisionAsync(made.Id);
        form.Disposition = Disposition.UrgentSafety;
        form.Ticked.UnionWith([0, 1, 2, 3]);

        Outcomes.IsDone(await desk.DecideAsync(form));
    }

    [Fact]
    public async Task A_decided_case_can_only_be_read()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        var form = await desk.BeginDecisionAsync(made.Id);
        Outcomes.IsDone(await desk.DecideAsync(form));

        Outcomes.IsRefused(CaseRefusal.Decided, await desk.DecideAsync(form));
        Outcomes.IsRefused(CaseRefusal.Decided, await desk.ClaimAsync(made.Id));
        Outcomes.IsRefused(CaseRefusal.Decided, await desk.ReleaseAsync(made.Id));
        Outcomes.IsRefused(CaseRefusal.Decided, await desk.ActAsync(new SafetyActionForm { CaseId = made.Id, Kind = SafetyActionKind.SpokeWithPerson }));
        Assert.Equal(1, await DecisionsAsync(made.Id));
    }

    [Fact]
    public async Task An_intake_that_was_never_sent_has_nothing_to_agree_with_and_is_decided_all_the_same()
    {
        var made = await cases.AddAsync(new CaseScript().Choose("phq9.1", 2), new CaseWish { IsSent = false });
        await using var desk = await Desk.OpenAsync(app);

        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(made.Id)));

        Assert.Null((await desk.FileAsync(made.Id)).Decision!.Decided);
    }

    [Fact]
    public async Task No_word_of_a_decision_lies_readable_in_the_database_or_the_log()
    {
        var made = await cases.AddAsync(CaseScript.BurnoutAndLowMood);
        await using var desk = await Desk.OpenAsync(app);
        var form = await desk.BeginDecisionAsync(made.Id);
        form.Note = "zephyrwords";
        await desk.DecideAsync(form);

        await using var context = cases.Open();
        var row = await context.Decisions.SingleAsync(one => one.CaseId == made.Id, Stop);
        Assert.DoesNotContain("zephyrwords", System.Text.Encoding.UTF8.GetString(row.Note!.Value.ToBytes()), StringComparison.Ordinal);
        Assert.DoesNotContain(app.Log.Events, one => one.Contains("zephyrwords", StringComparison.Ordinal));
    }

    private static DecisionForm Agreeing(Guid caseId, Guid version) => new()
    {
        CaseId = caseId,
        Version = version,
        Suggested = Classification.BurnoutWithCoOccurringDepression,
        Agrees = true,
        Disposition = "no-action",
    };

    private async Task<int> DecisionsAsync(Guid caseId)
    {
        await using var context = cases.Open();
        return await context.Decisions.CountAsync(one => one.CaseId == caseId, Stop);
    }

    private async Task<int> AuditsAsync(string action, Guid id)
    {
        await using var context = cases.Open();
        return await context.AuditEvents.CountAsync(one => one.Action == action && one.EntityId == id, Stop);
    }
}

public sealed class DecideCaseTestsOnSqlite(ClinicApp app) : DecideCaseTests(app), IClassFixture<ClinicApp>;

public sealed class DecideCaseTestsOnPostgreSql(PostgreSqlApp app) : DecideCaseTests(app), IClassFixture<PostgreSqlApp>;
