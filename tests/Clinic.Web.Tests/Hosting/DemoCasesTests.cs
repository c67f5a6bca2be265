using Clinic.Data;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;
using Clinic.Web.Hosting;
using Clinic.Web.Hosting.DemoCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Hosting;

public sealed class DemoCasesTests(DemoCasesTests.SeededApp app) : IClassFixture<DemoCasesTests.SeededApp>
{
    public sealed class SeededApp : ClinicApp
    {
        public SeededApp() => WithDemoCases = true;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_first_start_makes_cases_that_wait_and_cases_that_are_decided_and_each_is_marked_as_demo()
    {
        var cases = await CasesAsync();

        Assert.Equal((13, 5), (cases.Count(row => row.Status == CaseStatus.Waiting), cases.Count(row => row.Status == CaseStatus.Decided)));
        Assert.All(cases, row => Assert.True(row.IsDemo));
    }

    [Fact]
    public async Task The_cases_show_every_classification_and_every_level_of_safety()
    {
        var cases = await CasesAsync();

        Assert.Equal(Enum.GetValues<Classification>(), cases.Select(row => row.Classification).OfType<Classification>().Distinct().Order());
        Assert.Equal(Enum.GetValues<SafetyLevel>(), cases.Select(row => row.Safety).Distinct().Order());
        Assert.Equal(Enum.GetValues<CasePriority>(), cases.Select(row => row.Priority).Distinct().Order());
        Assert.Single(cases, row => row.Kind == CaseKind.UnfinishedAtRisk && row.SubmissionId is null);
    }

    [Fact]
    public async Task Among_them_are_a_prorated_score_a_declined_safety_answer_and_one_that_was_taken_back()
    {
        var flags = (await CasesAsync()).SelectMany(row => row.Flags.Split(' ')).ToHashSet();
        await using var context = Database();
        var scores = await context.Submissions.Select(row => row.Phq9).ToListAsync(Stop);

        Assert.Contains("safety-incomplete", flags);
        Assert.Contains("treatment-resistant", flags);
        Assert.Contains("bipolar-screen", flags);
        Assert.DoesNotContain("rushed", flags);
        Assert.All(scores, score => Assert.NotNull(score));
        Assert.Equal(SafetyLevel.Elevated, (await OfAsync("demo08@clinic.example")).Safety);
    }

    [Fact]
    public async Task The_cases_came_in_over_days_and_not_all_at_once()
    {
        var arrivals = (await CasesAsync()).Select(row => row.ArrivedAt).ToList();

        Assert.True(arrivals.Max() - arrivals.Min() > TimeSpan.FromDays(1));
    }

    [Fact]
    public async Task A_second_start_makes_no_doubles()
    {
        var before = await CountsAsync();

        await app.Services.GetRequiredService<FirstStart>().RunAsync(Stop);

        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task Production_has_nothing_that_could_make_a_demo_case()
    {
        await using var production = new ProductionApp { WithDemoCases = true };

        Assert.Null(production.Services.GetService<SeedDemoCases>());
        await using var context = production.Services.GetRequiredService<IDbContextFactory<ClinicDbContext>>().CreateDbContext();
        Assert.False(await context.Patients.AnyAsync(Stop));
    }

    private ClinicDbContext Database() => app.Services.GetRequiredService<IDbContextFactory<ClinicDbContext>>().CreateDbContext();

    private async Task<List<ReviewCase>> CasesAsync()
    {
        await using var context = Database();
        return await context.ReviewCases.AsNoTracking().ToListAsync(Stop);
    }

    private async Task<ReviewCase> OfAsync(string email)
    {
        await using var context = Database();
        var users = await context.Users.AsNoTracking().ToListAsync(Stop);
        var userId = users.Single(user => user.Email == email).Id;
        return await context.ReviewCases.SingleAsync(row => context.Patients.Any(patient => patient.Id == row.PatientId && patient.UserId == userId), Stop);
    }

    private async Task<string> CountsAsync()
    {
        await using var context = Database();
        var counts = new[]
        {
            await context.ReviewCases.CountAsync(Stop), await context.Drafts.CountAsync(Stop), await context.SavedAnswers.CountAsync(Stop),
            await context.Users.CountAsync(Stop), await context.Decisions.CountAsync(Stop), await context.FollowUpRequests.CountAsync(Stop),
            await context.SecondReadingDraws.CountAsync(Stop), await context.SecondReadings.CountAsync(Stop), await context.SafetyActions.CountAsync(Stop),
            await context.SafetyPlanVersions.CountAsync(Stop), await context.ContactEntries.CountAsync(Stop), await context.CareTasks.CountAsync(Stop),
            await context.Mentions.CountAsync(Stop), await context.AuditEvents.CountAsync(Stop),
        };
        return string.Join(' ', counts);
    }
}
