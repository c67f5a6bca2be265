using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Web.Features.Patients.Unfinished;
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

    private async Task<Patient> QueuedAsync()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync("phq9.1", "1");
        clock.Advance(TimeSpan.FromHours(24));
        await LookAsync();
        return patient;
    }

    private Task<int> LookAsync() => app.Services.GetRequiredService<QueueIdleDrafts>().RunAsync(TestContext.Current.CancellationToken);
}
