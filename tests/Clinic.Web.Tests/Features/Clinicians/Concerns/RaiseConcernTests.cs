using System.Text;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Concerns;
using Clinic.Web.Features.Clinicians.Decisions;
using Clinic.Web.Features.Clinicians.Queue;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Clinicians.Concerns;

public abstract class RaiseConcernTests(ClinicApp app)
{
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_an_open_case_it_raises_level_priority_and_alert_and_brings_the_deadline_forward()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        var before = await desk.FileAsync(made.Id);

        var raised = await RaisedAsync(desk, new ConcernForm { CaseId = made.Id, Level = SafetyLevel.Urgent, Words = "Her sister called: she said goodbye." });

        Assert.Equal(made.Id, raised);
        var file = await desk.FileAsync(made.Id);
        Assert.Equal((SafetyLevel.Urgent, CasePriority.Urgent, true), (file.Safety, file.Priority, file.HasOpenAlert));
        Assert.True(file.DueAt < before.DueAt);
        var concern = Assert.Single(await desk.Get<ReadConcerns>().RunAsync(made.Id, Stop));
        Assert.Equal(("Her sister called: she said goodbye.", SafetyLevel.Urgent), (concern.Words, concern.Level));
        await using var context = cases.Open();
        var alert = await context.SafetyAlerts.SingleAsync(one => one.CaseId == made.Id, Stop);
        Assert.Equal((AlertOrigin.Staff, "raised-by-hand"), (alert.Origin, alert.Reason));
        Assert.NotEmpty(await context.AlertSteps.Where(step => step.AlertId == alert.Id).ToListAsync(Stop));
        Assert.Equal(
            [AuditActions.CaseChanged, AuditActions.ConcernRaised, AuditActions.AlertRaised],
            await context.AuditEvents.Where(one => one.ActorId == desk.Account.Id && one.PatientId == made.PatientId && one.Action != AuditActions.CaseOpened)
                .OrderBy(one => one.Id).Select(one => one.Action).ToListAsync(Stop));
        Assert.DoesNotContain("goodbye", Encoding.UTF8.GetString((await context.Concerns.SingleAsync(one => one.CaseId == made.Id, Stop)).Words.ToBytes()), StringComparison.Ordinal);
        Assert.DoesNotContain(app.Log.Events, one => one.Contains("goodbye", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_never_lowers_what_is_there()
    {
        var made = await cases.AddAsync(CaseScript.Well.Choose("asq.1", 1).Choose("asq.5", 1));
        await using var desk = await Desk.OpenAsync(app);
        var before = await desk.FileAsync(made.Id);
        Assert.Equal(SafetyLevel.Urgent, before.Safety);

        await RaisedAsync(desk, new ConcernForm { CaseId = made.Id, Level = SafetyLevel.Elevated, Words = "Sounded low" });

        var file = await desk.FileAsync(made.Id);
        Assert.Equal((SafetyLevel.Urgent, CasePriority.Urgent, before.DueAt), (file.Safety, file.Priority, file.DueAt));
        Assert.Equal(2, file.Alerts.Count);
    }

    [Fact]
    public async Task The_queue_still_says_what_the_person_answered()
    {
        var site = await cases.AddSiteAsync();
        var urgent = await cases.AddAsync(CaseScript.Well.Choose("asq.1", 1).Choose("asq.5", 1), new CaseWish { SiteId = site });
        var well = await cases.AddAsync(CaseScript.Well, new CaseWish { SiteId = site });
        await using var desk = await Desk.OpenAsync(app, site: site);
        foreach (var id in new[] { urgent.Id, well.Id })
            await RaisedAsync(desk, new ConcernForm { CaseId = id, Level = SafetyLevel.Urgent, Words = "Sounded low" });

        var entries = Assert.IsType<QueueServing.Served>(await desk.QueueAsync()).Entries;

        Assert.Equal("A safety answer that needs a person now, and a colleague raised a concern", QueueReason.Of(entries.Single(entry => entry.CaseId == urgent.Id)));
        Assert.Equal("A colleague raised a concern", QueueReason.Of(entries.Single(entry => entry.CaseId == well.Id)));
    }

    [Fact]
    public async Task After_a_decision_it_is_a_case_of_its_own_and_the_signed_one_stays_as_it_is()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(made.Id)));

        var raised = await RaisedAsync(desk, new ConcernForm { CaseId = made.Id, Level = SafetyLevel.Elevated, Words = "Missed two calls" });
        var again = await RaisedAsync(desk, new ConcernForm { CaseId = made.Id, Level = SafetyLevel.Elevated, Words = "And a third" });

        Assert.NotEqual(made.Id, raised);
        Assert.Equal(raised, again);
        Assert.Equal((CaseStatus.Decided, SafetyLevel.None), ((await desk.FileAsync(made.Id)).Status, (await desk.FileAsync(made.Id)).Safety));
        var file = await desk.FileAsync(raised);
        Assert.Equal((CaseKind.Concern, CasePriority.High, CaseWish.UsualName), (file.Kind, file.Priority, file.Person.Name));
        Assert.Equal("505 555 0123", file.Person.Phone);
        Assert.Null(file.Result);
        Assert.Contains(Assert.IsType<Clinic.Web.Features.Clinicians.Queue.QueueServing.Served>(await desk.QueueAsync()).Entries, entry => entry.CaseId == raised && entry.AlertOpen);
    }

    [Fact]
    public async Task A_case_of_a_concern_is_worked_like_any_other_and_not_closed_without_a_safety_action()
    {
        var patient = await PatientAsync("Ada Concern");
        await using var desk = await Desk.OpenAsync(app);
        var raised = await RaisedAsync(desk, new ConcernForm { PatientId = patient, Level = SafetyLevel.Urgent, Words = "Found a note" });
        Outcomes.IsDone(await desk.ClaimAsync(raised));
        var form = await FormAsync(desk, raised);

        Outcomes.IsRefused(CaseRefusal.SafetyActionMissing, await desk.PrepareAsync(form));
        Outcomes.IsDone(await desk.ActAsync(new SafetyActionForm { CaseId = raised, Kind = SafetyActionKind.SpokeWithPerson, Words = "With her now" }));
        Outcomes.IsDone(await desk.DecideAsync(await FormAsync(desk, raised)));

        var file = await desk.FileAsync(raised);
        Assert.Equal(CaseStatus.Decided, file.Status);
        Assert.Empty(file.Altered);
    }

    [Fact]
    public async Task Answers_that_are_not_sent_yet_cannot_take_a_concern_back_when_they_are_sent()
    {
        var made = await cases.AddAsync(CaseScript.Well, new CaseWish { IsSent = false });
        await using var desk = await Desk.OpenAsync(app);

        var raised = await RaisedAsync(desk, new ConcernForm { CaseId = made.Id, Level = SafetyLevel.Urgent, Words = "Called in tears" });

        Assert.NotEqual(made.Id, raised);
        Assert.Equal(SafetyLevel.None, (await desk.FileAsync(made.Id)).Safety);
        Assert.Equal(SafetyLevel.Urgent, (await desk.FileAsync(raised)).Safety);
    }

    [Fact]
    public async Task Half_a_concern_is_none()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        await using var stranger = await Desk.OpenAsync(app, site: cases.NewId());
        await using var admin = await Desk.OpenAsync(app, ClinicRoles.Admin);
        var whole = new ConcernForm { CaseId = made.Id, Level = SafetyLevel.Urgent, Words = "Words" };

        Assert.Equal("Choose how soon somebody has to act.", (await RefusedAsync(desk, new ConcernForm { CaseId = made.Id, Words = "Words" })).Words);
        Assert.Equal(CaseRefusal.Incomplete, (await RefusedAsync(desk, new ConcernForm { CaseId = made.Id, Level = SafetyLevel.None, Words = "Words" })).Reason);
        Assert.Equal("Write what worries you, and how you know.", (await RefusedAsync(desk, new ConcernForm { CaseId = made.Id, Level = SafetyLevel.Urgent, Words = " " })).Words);
        Assert.Equal(CaseRefusal.Incomplete, (await RefusedAsync(desk, new ConcernForm { CaseId = made.Id, Level = SafetyLevel.Urgent, Words = new string('x', ReviewLimits.Words + 1) })).Reason);
        Assert.Equal(CaseRefusal.NotFound, (await RefusedAsync(desk, new ConcernForm { PatientId = Guid.NewGuid(), Level = SafetyLevel.Urgent, Words = "Words" })).Reason);
        Assert.Equal(CaseRefusal.NotFound, (await RefusedAsync(desk, new ConcernForm { Level = SafetyLevel.Urgent, Words = "Words" })).Reason);
        Assert.Equal(CaseRefusal.NotFound, (await RefusedAsync(stranger, whole)).Reason);
        Assert.Equal(CaseRefusal.NotFound, (await RefusedAsync(stranger, new ConcernForm { PatientId = made.PatientId, Level = SafetyLevel.Urgent, Words = "Words" })).Reason);
        Assert.Equal(CaseRefusal.NotAllowed, (await RefusedAsync(admin, whole)).Reason);
        await using var context = cases.Open();
        await PatientKeys.DestroyAsync(context, made.PatientId, Stop);
        Assert.Equal(CaseRefusal.Erased, (await RefusedAsync(desk, whole)).Reason);

        Assert.False(await context.Concerns.AnyAsync(one => one.PatientId == made.PatientId, Stop));
        Assert.False(await context.SafetyAlerts.AnyAsync(one => one.CaseId == made.Id, Stop));
        Assert.Equal(SafetyLevel.None, (await context.ReviewCases.AsNoTracking().SingleAsync(row => row.Id == made.Id, Stop)).Safety);
    }

    [Fact]
    public async Task People_are_found_by_whole_name_or_number_however_it_is_spelled_and_by_no_part_of_it()
    {
        var site = await cases.AddSiteAsync();
        var patient = await PatientAsync("Ottilie Findling", site, "CN-0815");
        await using var desk = await Desk.OpenAsync(app, site: site);
        await using var elsewhere = await Desk.OpenAsync(app, site: await cases.AddSiteAsync());

        Assert.Equal([patient], (await FindAsync(desk, "  ottilie   FINDLING ")).Select(one => one.Id));
        Assert.Equal([patient], (await FindAsync(desk, "cn-0815")).Select(one => one.Id));
        Assert.Empty(await FindAsync(desk, "Ottilie"));
        Assert.Empty(await FindAsync(desk, " "));
        Assert.Empty(await FindAsync(desk, new string('x', FindPatients.LongestWords + 1)));
        Assert.Empty(await FindAsync(elsewhere, "Ottilie Findling"));
        await using (var context = cases.Open())
        {
            Assert.Equal(2, await context.AuditEvents.CountAsync(one => one.Action == AuditActions.PatientsFound && one.PatientId == patient, Stop));
            await PatientKeys.DestroyAsync(context, patient, Stop);
        }

        Assert.Empty(await FindAsync(desk, "Ottilie Findling"));
        Assert.DoesNotContain(app.Log.Events, one => one.Contains("Findling", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<Guid> RaisedAsync(Desk desk, ConcernForm form) =>
        Assert.IsType<ConcernOutcome.Raised>(await desk.Get<RaiseConcern>().RunAsync(form, Stop)).CaseId;

    private static async Task<ConcernOutcome.Refused> RefusedAsync(Desk desk, ConcernForm form) =>
        Assert.IsType<ConcernOutcome.Refused>(await desk.Get<RaiseConcern>().RunAsync(form, Stop));

    private static async Task<IReadOnlyList<FoundPatient>> FindAsync(Desk desk, string words) => (await desk.Get<FindPatients>().RunAsync(words, Stop))!;

    private static async Task<DecisionForm> FormAsync(Desk desk, Guid caseId)
    {
        var file = await desk.FileAsync(caseId);
        return new DecisionForm { CaseId = caseId, Version = file.Version, Dispositions = file.Dispositions, Disposition = Disposition.UrgentSafety, Note = "The crisis team took over on the telephone" };
    }

    // Somebody who has never answered anything.
    private async Task<Guid> PatientAsync(string name, Guid? site = null, string? number = null)
    {
        await using var context = cases.Open();
        var id = cases.NewId();
        var key = app.Services.GetRequiredService<PatientKeys>().Create(context, id);
        var index = app.Services.GetRequiredService<BlindIndex>();
        context.Patients.Add(new Patient
        {
            Id = id,
            SiteId = site ?? await context.Sites.OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(Stop),
            Name = FieldProtector.Seal(key, SealedColumns.PatientName, id, name),
            NameIndex = index.Of(BlindIndexPurpose.PatientName, name),
            ClinicNumber = number is null ? null : FieldProtector.Seal(key, SealedColumns.PatientClinicNumber, id, number),
            ClinicNumberIndex = number is null ? null : index.Of(BlindIndexPurpose.PatientClinicNumber, number),
        });
        await context.SaveChangesAsync(Stop);
        return id;
    }
}

public sealed class RaiseConcernTestsOnSqlite(ClinicApp app) : RaiseConcernTests(app), IClassFixture<ClinicApp>;

public sealed class RaiseConcernTestsOnPostgreSql(PostgreSqlApp app) : RaiseConcernTests(app), IClassFixture<PostgreSqlApp>;
