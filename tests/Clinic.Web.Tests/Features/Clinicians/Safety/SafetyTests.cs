using Clinic.Data.Audit;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Clinicians.Safety;

public sealed class SafetyTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_sees_an_alert_acknowledges_it_without_a_claim_and_once()
    {
        var made = await cases.AddAsync(CaseScript.Elevated);
        await using var desk = await Desk.OpenAsync(app);
        var alert = Assert.Single((await desk.FileAsync(made.Id)).Alerts);

        Outcomes.IsDone(await desk.Get<AcknowledgeAlert>().RunAsync(made.Id, alert.Id, Stop));
        Outcomes.IsDone(await desk.Get<AcknowledgeAlert>().RunAsync(made.Id, alert.Id, Stop));

        Assert.False((await desk.FileAsync(made.Id)).HasOpenAlert);
        await using var context = cases.Open();
        Assert.Equal(1, await context.AuditEvents.CountAsync(one => one.Action == AuditActions.AlertAcknowledged && one.EntityId == alert.Id, Stop));
    }

    [Fact]
    public async Task An_alert_of_another_case_is_not_acknowledged_by_a_guessed_id()
    {
        var mine = await cases.AddAsync(CaseScript.Elevated);
        var other = await cases.AddAsync(CaseScript.Elevated);
        await using var desk = await Desk.OpenAsync(app);
        var alert = Assert.Single((await desk.FileAsync(other.Id)).Alerts);

        Outcomes.IsRefused(CaseRefusal.NotFound, await desk.Get<AcknowledgeAlert>().RunAsync(mine.Id, alert.Id, Stop));
    }

    [Fact]
    public async Task What_was_done_is_kept_with_who_did_it_and_answers_the_open_alerts()
    {
        var made = await cases.AddAsync(CaseScript.Elevated);
        await using var desk = await Desk.OpenAsync(app);

        Outcomes.IsDone(await desk.ActAsync(new SafetyActionForm { CaseId = made.Id, Kind = SafetyActionKind.SpokeWithPerson, Words = "Safe at home" }));

        var file = await desk.FileAsync(made.Id);
        var action = Assert.Single(file.Actions);
        Assert.Equal(("Person Clinician", SafetyActionKind.SpokeWithPerson, "Safe at home"), (action.By, action.Kind, action.Words));
        Assert.False(file.HasOpenAlert);
        Assert.True(file.IsSettled);
    }

    [Fact]
    public async Task Judging_from_the_record_alone_needs_a_reason_in_words()
    {
        var made = await cases.AddAsync(CaseScript.Elevated);
        await using var desk = await Desk.OpenAsync(app);

        Outcomes.IsRefused(CaseRefusal.Incomplete, await desk.ActAsync(new SafetyActionForm { CaseId = made.Id, Kind = SafetyActionKind.JudgedFromRecord }));
        Outcomes.IsRefused(CaseRefusal.Incomplete, await desk.ActAsync(new SafetyActionForm { CaseId = made.Id, Kind = SafetyActionKind.JudgedFromRecord, Words = "x" }));
        Outcomes.IsRefused(CaseRefusal.Incomplete, await desk.ActAsync(new SafetyActionForm { CaseId = made.Id, Words = "something" }));

        Assert.Empty((await desk.FileAsync(made.Id)).Actions);
    }
}
