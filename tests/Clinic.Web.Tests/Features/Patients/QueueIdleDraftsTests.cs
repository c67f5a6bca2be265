using Clinic.Data;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Web.Features.Clinicians.Queue;
using Clinic.Web.Features.Patients.Unfinished;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Clinic.Web.Tests.Features.Patients;

public sealed class QueueIdleDraftsTests : IAsyncDisposable
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly ClinicApp app;

    public QueueIdleDraftsTests() => app = new ClinicApp { Clock = clock };

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await app.DisposeAsync();
    }

    [Fact]
    public async Task A_draft_left_after_the_PHQ9_is_queued_after_a_day_and_once()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync("phq9.1", "1");
        clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        await LookAsync();
        Assert.Null(await patient.CaseAsync());

        clock.Advance(TimeSpan.FromSeconds(1));
        await LookAsync();
        Assert.Equal(0, await LookAsync());

        var row = (await patient.CaseAsync())!;
        Assert.Equal((CaseKind.Unfinished, CasePriority.Routine, SafetyLevel.None), (row.Kind, row.Priority, row.Safety));
        Assert.Empty(await patient.AlertsAsync());
    }

    [Fact]
    public async Task A_draft_that_did_not_reach_the_PHQ9_is_left_alone()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync("about.occupation", "nurse");
        clock.Advance(TimeSpan.FromDays(30));

        await LookAsync();
        Assert.Null(await patient.CaseAsync());
    }

    [Theory]
    [InlineData(5, "3", CasePriority.High)]
    [InlineData(7, "2", CasePriority.Routine)]
    [InlineData(8, "0", CasePriority.High)]
    public async Task A_high_sum_or_a_stop_at_a_safety_question_makes_it_high(int answered, string value, CasePriority priority)
    {
        var patient = await Patient.StartAsync(app);
        for (var number = 1; number <= answered; number++)
            await patient.AnswerAsync($"phq9.{number}", value);
        clock.Advance(TimeSpan.FromHours(24));

        await LookAsync();

        Assert.Equal(priority, (await patient.CaseAsync())!.Priority);
    }

    [Fact]
    public async Task The_hours_a_clinic_sets_count_for_cases_that_arrive_from_then_on()
    {
        var before = await QueuedAsync();

        await before.ReadAsync(context => context.Clinics.ExecuteUpdateAsync(set => set.SetProperty(clinic => clinic.RoutineHours, 48), TestContext.Current.CancellationToken));
        var after = await QueuedAsync();

        var (first, second) = ((await before.CaseAsync())!, (await after.CaseAsync())!);
        Assert.Equal((72, 48), ((first.DueAt - first.ArrivedAt).TotalHours, (second.DueAt - second.ArrivedAt).TotalHours));
    }

    [Fact]
    public async Task A_draft_that_was_queued_as_idle_becomes_urgent_when_a_safety_answer_comes()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync("phq9.1", "1");
        clock.Advance(TimeSpan.FromHours(24));
        await LookAsync();

        await patient.AnswerAsync("asq.3", "1");

        var row = (await patient.CaseAsync())!;
        Assert.Equal((CaseKind.UnfinishedAtRisk, CasePriority.Urgent, SafetyLevel.Urgent), (row.Kind, row.Priority, row.Safety));
        Assert.Equal(clock.GetUtcNow().AddHours(1), row.DueAt);
        Assert.Single(await patient.AlertsAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_draft_that_cannot_be_read_is_queued_as_high_and_holds_up_no_other(bool isKey)
    {
        var spoilt = await Patient.StartAsync(app);
        await spoilt.AnswerAsync("phq9.1", "1");
        var other = await Patient.StartAsync(app);
        await other.AnswerAsync("phq9.1", "1");
        await (isKey ? spoilt.SpoilKeyAsync() : spoilt.SpoilAnswerAsync());
        clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal(2, await LookAsync());
        Assert.Equal(0, await LookAsync());

        var row = (await spoilt.CaseAsync())!;
        Assert.Equal((CaseKind.Unfinished, CasePriority.High), (row.Kind, row.Priority));
        Assert.Equal(CasePriority.Routine, (await other.CaseAsync())!.Priority);
        await using var desk = await Desk.OpenAsync(app);
        Assert.Contains(Assert.IsType<QueueServing.Served>(await desk.QueueAsync()).Entries, entry => entry.CaseId == row.Id);
    }

    [Fact]
    public async Task Drafts_of_a_question_set_that_cannot_be_read_hold_up_no_other()
    {
        var spoilt = await Patient.StartAsync(app);
        await spoilt.AnswerAsync("phq9.1", "1");
        await MoveToBrokenSetAsync(spoilt);
        var other = await Patient.StartAsync(app);
        await other.AnswerAsync("phq9.1", "1");
        clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal(1, await LookAsync());

        Assert.NotNull(await other.CaseAsync());
    }

    [Fact]
    public async Task Where_the_look_for_drafts_fails_the_one_for_follow_ups_is_taken_all_the_same()
    {
        await using var desk = await Desk.OpenAsync(app);
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync(FullAnswers.Calm());
        await patient.SubmitAsync();
        var id = (await patient.CaseAsync())!.Id;
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(id)));
        Outcomes.IsDone(await desk.SendFollowUpAsync(id));
        clock.Advance(TimeSpan.FromDays(60));
        var failing = ActivatorUtilities.CreateInstance<QueueIdleDrafts>(app.Services, new DatabaseAway());
        using var watch = ActivatorUtilities.CreateInstance<IdleDraftWatch>(app.Services, failing);

        await watch.StartAsync(TestContext.Current.CancellationToken);

        // It begins to wait on a thread of its own.
        for (var rounds = 0; rounds < 600 && !await HasLapsedAsync(patient); rounds++)
        {
            clock.Advance(TimeSpan.FromMinutes(5));
            await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        }

        await watch.StopAsync(TestContext.Current.CancellationToken);
        Assert.True(await HasLapsedAsync(patient));
        Assert.Contains(app.Log.Events, line => line.Contains("could not be looked at", StringComparison.Ordinal));
    }

    private static Task<bool> HasLapsedAsync(Patient patient) => patient.ReadAsync(context =>
        context.ReviewCases.AnyAsync(row => row.Kind == CaseKind.LapsedFollowUp, TestContext.Current.CancellationToken));

    private static Task<int> MoveToBrokenSetAsync(Patient patient) => patient.ReadAsync(async context =>
    {
        var draft = await patient.Drafts(context).SingleAsync(TestContext.Current.CancellationToken);
        var set = await context.QuestionSetVersions.AsNoTracking().SingleAsync(one => one.Id == draft.QuestionSetVersionId, TestContext.Current.CancellationToken);
        var broken = new QuestionSetVersion
        {
            Id = Guid.CreateVersion7(),
            SetCode = set.SetCode,
            Number = 99,
            Language = set.Language,
            Status = QuestionSetStatus.Retired,
            Content = "{",
            ContentHash = set.ContentHash,
            CreatedAt = set.CreatedAt,
        };
        context.QuestionSetVersions.Add(broken);
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        return await context.Drafts.Where(one => one.Id == draft.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.QuestionSetVersionId, broken.Id), TestContext.Current.CancellationToken);
    });

    private async Task<Patient> QueuedAsync()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync("phq9.1", "1");
        clock.Advance(TimeSpan.FromHours(24));
        await LookAsync();
        return patient;
    }

    private Task<int> LookAsync() => app.Services.GetRequiredService<QueueIdleDrafts>().RunAsync(TestContext.Current.CancellationToken);

    private sealed class DatabaseAway : IDbContextFactory<ClinicDbContext>
    {
        public ClinicDbContext CreateDbContext() => throw new InvalidOperationException("The database is away.");
    }
}
