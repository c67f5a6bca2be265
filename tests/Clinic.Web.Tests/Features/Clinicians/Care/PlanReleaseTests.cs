using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Care;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Care;
using Clinic.Web.Features.Patients.SafetyPlans;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Patient = Clinic.Web.Tests.Features.Patients.Patient;

namespace Clinic.Web.Tests.Features.Clinicians.Care;

public abstract class PlanReleaseTests(ClinicApp app)
{
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_patient_reads_what_was_released_until_a_newer_version_is_released_in_its_place()
    {
        var (desk, patient, id) = await OpenAsync();
        await using var closing = desk;
        await WriteAsync(desk, id, 0, "Hanna keeps the tablets");
        Assert.Null(await ReadAsync(patient));

        Outcomes.IsDone(await ReleaseAsync(desk, id, 1));
        Assert.Equal("Hanna keeps the tablets", await ReadAsync(patient));
        await WriteAsync(desk, id, 1, "Ben keeps the tablets");
        Assert.Equal("Hanna keeps the tablets", await ReadAsync(patient));
        Assert.Equal(1, (await FileAsync(desk, id)).ReleasedPlan!.Number);

        Outcomes.IsDone(await ReleaseAsync(desk, id, 2));
        Assert.Equal("Ben keeps the tablets", await ReadAsync(patient));
        Assert.Equal(2, (await FileAsync(desk, id)).ReleasedPlan!.Number);
        await using var context = cases.Open();
        var before = await context.SafetyPlanReleases.SingleAsync(one => one.PatientId == id && one.WithdrawnAt != null, Stop);
        Assert.Equal(desk.Account.Id, before.WithdrawnBy);
        Assert.Equal(
            [(AuditActions.SafetyPlanReleased, "version=1"), (AuditActions.SafetyPlanWithdrawn, "replaced"), (AuditActions.SafetyPlanReleased, "version=2")],
            (await context.AuditEvents.Where(one => one.EntityType == "SafetyPlanRelease" && one.PatientId == id && one.ActorId == desk.Account.Id)
                .OrderBy(one => one.Id).Select(one => new { one.Action, one.Detail }).ToListAsync(Stop)).Select(one => (one.Action, one.Detail)));
    }

    [Fact]
    public async Task What_is_taken_back_is_not_read_any_more_and_can_be_given_again()
    {
        var (desk, patient, id) = await OpenAsync();
        await using var closing = desk;
        await WriteAsync(desk, id, 0, "Hanna keeps the tablets");
        Outcomes.IsDone(await ReleaseAsync(desk, id, 1));

        Outcomes.IsDone(await WithdrawAsync(desk, id));

        Assert.Null(await ReadAsync(patient));
        Assert.Null((await FileAsync(desk, id)).ReleasedPlan);
        Outcomes.IsRefused(CaseRefusal.NothingReleased, await WithdrawAsync(desk, id));
        Outcomes.IsDone(await ReleaseAsync(desk, id, 1));
        Assert.Equal("Hanna keeps the tablets", await ReadAsync(patient));
    }

    [Fact]
    public async Task Only_the_newest_version_is_released_and_once()
    {
        var (desk, patient, id) = await OpenAsync();
        await using var closing = desk;
        Outcomes.IsRefused(CaseRefusal.Stale, await ReleaseAsync(desk, id, 1));
        await WriteAsync(desk, id, 0, "first");
        await WriteAsync(desk, id, 1, "second");

        Assert.Equal(ReleasePlan.Newer, Outcomes.IsRefused(CaseRefusal.Stale, await ReleaseAsync(desk, id, 1)));
        Assert.Null(await ReadAsync(patient));
        Outcomes.IsDone(await ReleaseAsync(desk, id, 2));
        Outcomes.IsRefused(CaseRefusal.AlreadyReleased, await ReleaseAsync(desk, id, 2));
    }

    [Fact]
    public async Task Of_two_who_release_at_once_one_release_stays()
    {
        var (first, patient, id) = await OpenAsync();
        await using var second = await Desk.OpenAsync(app);
        await using var closing = first;
        await WriteAsync(first, id, 0, "Hanna keeps the tablets");

        var made = await Task.WhenAll(Task.Run(() => ReleaseAsync(first, id, 1), Stop), Task.Run(() => ReleaseAsync(second, id, 1), Stop));

        Assert.Single(made, change => change is CaseChange.Done);
        Assert.Equal("Hanna keeps the tablets", await ReadAsync(patient));
        await using var context = cases.Open();
        Assert.Equal(1, await context.SafetyPlanReleases.CountAsync(one => one.PatientId == id, Stop));
    }

    [Fact]
    public async Task Nobody_else_may_and_whoever_has_no_account_gets_it_on_paper()
    {
        var (desk, patient, id) = await OpenAsync();
        await using var closing = desk;
        await WriteAsync(desk, id, 0, "Hanna keeps the tablets");
        await using var elsewhere = await Desk.OpenAsync(app, site: await cases.AddSiteAsync());
        await using var admin = await Desk.OpenAsync(app, ClinicRoles.Admin);

        Outcomes.IsRefused(CaseRefusal.NotFound, await ReleaseAsync(elsewhere, id, 1));
        Outcomes.IsRefused(CaseRefusal.NotAllowed, await ReleaseAsync(admin, id, 1));
        Outcomes.IsDone(await ReleaseAsync(desk, id, 1));
        Outcomes.IsRefused(CaseRefusal.NotFound, await WithdrawAsync(elsewhere, id));
        Assert.NotNull(await ReadAsync(patient));

        var made = await cases.AddAsync(CaseScript.Well);
        await WriteAsync(desk, made.PatientId, 0, "Hanna keeps the tablets");
        Assert.Contains("Print", Outcomes.IsRefused(CaseRefusal.NoAccount, await ReleaseAsync(desk, made.PatientId, 1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_was_changed_from_outside_is_not_released()
    {
        var (desk, patient, id) = await OpenAsync();
        await using var closing = desk;
        await using var context = cases.Open();
        var broken = (await context.Patients.AsNoTracking().SingleAsync(one => one.Id == id, Stop)).Name;
        context.SafetyPlanVersions.Add(new SafetyPlanVersion { Id = cases.NewId(), PatientId = id, Number = 1, WrittenBy = desk.Account.Id, Content = broken });
        await context.SaveChangesAsync(Stop);

        Assert.Equal(ReleasePlan.Unreadable, Outcomes.IsRefused(CaseRefusal.Incomplete, await ReleaseAsync(desk, id, 1)));
        Assert.Null(await ReadAsync(patient));
    }

    private static Task<CaseChange> ReleaseAsync(Desk desk, Guid id, int number) => desk.Get<ReleasePlan>().RunAsync(id, number, Stop);

    private static Task<CaseChange> WithdrawAsync(Desk desk, Guid id) => desk.Get<WithdrawPlan>().RunAsync(id, Stop);

    private static async Task<CareFile> FileAsync(Desk desk, Guid id) =>
        Assert.IsType<CareOpening.Opened>(await desk.Get<OpenCareRecord>().RunAsync(id, Stop)).File;

    private static async Task<string?> ReadAsync(Patient patient) =>
        (await patient.RunAsync<ReadPlan, OwnPlan?>(read => read.RunAsync(Stop)))?.Plan?[SafetyPlanPart.Surroundings];

    private static async Task WriteAsync(Desk desk, Guid id, int basedOn, string words)
    {
        var form = new PlanForm { PatientId = id, BasedOn = basedOn };
        form.Fields[(int)SafetyPlanPart.Surroundings].Words = words;
        Outcomes.IsDone(await desk.Get<WriteSafetyPlan>().RunAsync(form, Stop));
    }

    private async Task<(Desk Desk, Patient Patient, Guid PatientId)> OpenAsync()
    {
        var patient = await Patient.RegisterAsync(app);
        var id = await patient.ReadAsync(context => context.Patients.Where(one => one.UserId == patient.Account.Id).Select(one => one.Id).SingleAsync(Stop));
        return (await Desk.OpenAsync(app), patient, id);
    }
}

public sealed class PlanReleaseTestsOnSqlite(ClinicApp app) : PlanReleaseTests(app), IClassFixture<ClinicApp>;

public sealed class PlanReleaseTestsOnPostgreSql(PostgreSqlApp app) : PlanReleaseTests(app), IClassFixture<PostgreSqlApp>;
