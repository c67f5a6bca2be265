using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Review;
using Clinic.Domain.Review;
using Clinic.Web.Features.Admin.People;
using Clinic.Web.Features.Clinicians.Care;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Admin;

/// <summary>What becomes of the work of a clinician who does not work on cases any more.</summary>
public abstract class LeavingClinicianTests(ClinicApp app)
{
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PersonChange.Lock)]
    [InlineData(PersonChange.MakeAdmin)]
    public async Task Their_claims_go_back_to_the_queue_and_open_pages_are_told(PersonChange change)
    {
        await using var admin = await Desk.OpenAsync(app, ClinicRoles.Admin);
        await using var leaving = await Desk.OpenAsync(app);
        await using var colleague = await Desk.OpenAsync(app);
        var (held, decided, other) = (await ClaimedAsync(leaving), await ClaimedAsync(leaving, isDecided: true), await ClaimedAsync(colleague));
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var feed = app.Services.GetRequiredService<ReviewFeed>();
        void Tell(object? sender, EventArgs happened) => told.TrySetResult();
        feed.Changed += Tell;

        Assert.IsType<PersonChangeResult.Done>(await admin.Get<ChangePerson>().RunAsync(leaving.Account.Id, change, Stop));

        await told.Task.WaitAsync(TimeSpan.FromSeconds(60), Stop);
        feed.Changed -= Tell;
        await using var context = cases.Open();
        var rows = await context.ReviewCases.AsNoTracking().ToDictionaryAsync(row => row.Id, Stop);
        Assert.Equal((CaseStatus.Waiting, null, null), (rows[held].Status, rows[held].OwnerId, rows[held].ClaimedAt));
        Assert.Equal((CaseStatus.Decided, leaving.Account.Id), (rows[decided].Status, rows[decided].OwnerId));
        Assert.Equal((CaseStatus.Claimed, colleague.Account.Id), (rows[other].Status, rows[other].OwnerId));
        var entry = await context.AuditEvents.SingleAsync(one => one.Action == AuditActions.ClaimReleased && one.EntityId == held, Stop);
        Assert.Equal((admin.Account.Id, $"from={leaving.Account.Id:N}"), (entry.ActorId, entry.Detail));
        Outcomes.IsDone(await colleague.ClaimAsync(held));
    }

    [Fact]
    public async Task Their_tasks_stand_with_every_colleague_until_somebody_does_them()
    {
        await using var admin = await Desk.OpenAsync(app, ClinicRoles.Admin);
        await using var leaving = await Desk.OpenAsync(app);
        await using var colleague = await Desk.OpenAsync(app);
        await using var elsewhere = await Desk.OpenAsync(app, site: await cases.AddSiteAsync());
        var person = (await cases.AddAsync(CaseScript.Well)).PatientId;
        var care = Assert.IsType<CareOpening.Opened>(await leaving.Get<OpenCareRecord>().RunAsync(person, Stop)).File;
        var form = new TaskForm { PatientId = person, Words = "Ring the surgery", DueOn = care.Today.AddDays(1), AssignedTo = leaving.Account.Id };
        Outcomes.IsDone(await leaving.Get<AddTask>().RunAsync(form, Stop));
        Assert.DoesNotContain(await TasksAsync(colleague), line => line.PatientId == person);

        await admin.Get<ChangePerson>().RunAsync(leaving.Account.Id, PersonChange.Lock, Stop);

        var task = Assert.Single(await TasksAsync(colleague), line => line.PatientId == person).Task;
        Assert.Equal((true, "Ring the surgery"), (task.IsOfNobody, task.Words));
        Assert.True(Assert.Single(Assert.IsType<CareOpening.Opened>(await colleague.Get<OpenCareRecord>().RunAsync(person, Stop)).File.Tasks).IsOfNobody);
        Assert.DoesNotContain(await TasksAsync(elsewhere), line => line.PatientId == person);
        Outcomes.IsDone(await colleague.Get<FinishTask>().RunAsync(task.Id, isDone: true, Stop));
        Assert.DoesNotContain(await TasksAsync(colleague), line => line.PatientId == person);
    }

    private static async Task<IReadOnlyList<TaskLine>> TasksAsync(Desk desk) => (await desk.Get<ListTasks>().RunAsync(null, Stop))!.Lines;

    private async Task<Guid> ClaimedAsync(Desk desk, bool isDecided = false)
    {
        var id = (await cases.AddAsync(CaseScript.Well)).Id;
        if (isDecided)
            Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(id)));
        else
            Outcomes.IsDone(await desk.ClaimAsync(id));
        return id;
    }
}

public sealed class LeavingClinicianTestsOnSqlite(ClinicApp app) : LeavingClinicianTests(app), IClassFixture<ClinicApp>;

public sealed class LeavingClinicianTestsOnPostgreSql(PostgreSqlApp app) : LeavingClinicianTests(app), IClassFixture<PostgreSqlApp>;
