using Clinic.Data;
using Clinic.Data.Records;
using Clinic.Data.Review;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Concerns;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Patient = Clinic.Web.Tests.Features.Patients.Patient;

namespace Clinic.Web.Tests.Features.Clinicians.Safety;

/// <summary>Two who write around one case at the same moment, on the database that lets them.</summary>
public sealed class CaseLockTests(PostgreSqlApp app) : IClassFixture<PostgreSqlApp>
{
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_action_written_while_the_case_is_signed_is_refused_and_not_left_beside_the_signature()
    {
        var made = await cases.AddAsync(CaseScript.Elevated);
        await using var desk = await Desk.OpenAsync(app);

        var change = await WhileAsync(context => DecideAsync(context, made.Id), () => desk.ActAsync(Spoke(made.Id)));

        Outcomes.IsRefused(CaseRefusal.Decided, change);
        Assert.Empty((await desk.FileAsync(made.Id)).Actions);
    }

    [Fact]
    public async Task Whoever_signs_sees_the_alert_that_is_raised_in_the_same_moment()
    {
        var made = await cases.AddAsync(CaseScript.Elevated);
        await using var desk = await Desk.OpenAsync(app);
        Outcomes.IsDone(await desk.ActAsync(Spoke(made.Id)));
        Outcomes.IsDone(await desk.PrepareAsync(await desk.BeginDecisionAsync(made.Id)));
        var token = await desk.TokenAsync(made.Id);

        var change = await WhileAsync(context => RaiseAsync(context, made.Id), () => desk.SignAsync(made.Id, token));

        Outcomes.IsRefused(CaseRefusal.SafetyActionMissing, change);
        Assert.NotEqual(CaseStatus.Decided, (await desk.FileAsync(made.Id)).Status);
    }

    [Fact]
    public async Task A_graver_answer_saved_while_the_case_is_signed_brings_it_back()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync("phq9.9", "1");
        var id = (await patient.CaseAsync())!.Id;
        await using var desk = await Desk.OpenAsync(app);
        Outcomes.IsDone(await desk.ActAsync(Spoke(id)));

        await WhileAsync(context => DecideAsync(context, id), () => patient.AnswerAsync("asq.5", "1"));

        Assert.Equal(CaseStatus.Waiting, (await patient.CaseAsync())!.Status);
        Assert.Contains(await patient.AlertsAsync(), alert => alert.AcknowledgedAt is null);
    }

    [Fact]
    public async Task A_concern_raised_while_the_case_is_signed_gets_a_case_of_its_own()
    {
        var made = await cases.AddAsync(CaseScript.Well.Choose("asq.1", 1).Choose("asq.5", 1));
        await using var desk = await Desk.OpenAsync(app);
        var form = new ConcernForm { CaseId = made.Id, Level = SafetyLevel.Urgent, Words = "Her sister called." };

        var outcome = await WhileAsync(context => DecideAsync(context, made.Id), () => desk.Get<RaiseConcern>().RunAsync(form, Stop));

        Assert.NotEqual(made.Id, Assert.IsType<ConcernOutcome.Raised>(outcome).CaseId);
    }

    private static SafetyActionForm Spoke(Guid caseId) => new() { CaseId = caseId, Kind = SafetyActionKind.SpokeWithPerson, Words = "Safe at home" };

    private static Task<int> DecideAsync(ClinicDbContext context, Guid caseId)
    {
        var version = Guid.NewGuid();
        return context.ReviewCases.Where(row => row.Id == caseId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, CaseStatus.Decided).SetProperty(row => row.Version, version), Stop);
    }

    private async Task RaiseAsync(ClinicDbContext context, Guid caseId)
    {
        await CaseLock.TakeAsync(context.ReviewCases.Where(row => row.Id == caseId), Stop);
        context.SafetyAlerts.Add(new SafetyAlert { Id = cases.NewId(), CaseId = caseId, RaisedAt = TimeProvider.System.GetUtcNow(), Reason = "test" });
        await context.SaveChangesAsync(Stop);
    }

    /// <summary>Makes a change, lets the other one begin before it is committed, and gives what the other one came to.</summary>
    private async Task<T> WhileAsync<T>(Func<ClinicDbContext, Task> change, Func<Task<T>> other)
    {
        await using var context = cases.Open();
        await using var transaction = await context.Database.BeginTransactionAsync(Stop);
        await change(context);
        var acting = Task.Run(other, Stop);
        await using (var watch = cases.Open())
        {
            // Until the other one waits for a row that is held here; one that does not wait is done.
            while (!acting.IsCompleted && !await WaitsAsync(watch))
                await Task.Delay(TimeSpan.FromMilliseconds(20), Stop);
        }

        await transaction.CommitAsync(Stop);
        return await acting;
    }

    private static async Task<bool> WaitsAsync(ClinicDbContext context) => await context.Database
        .SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'""")
        .SingleAsync(Stop) > 0;
}
