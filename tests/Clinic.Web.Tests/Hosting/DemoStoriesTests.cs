using Clinic.Data;
using Clinic.Data.Chain;
using Clinic.Data.Records;
using Clinic.Domain.Outcomes;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Cases;
using Clinic.Web.Features.Clinicians.SecondReadings;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Hosting;

/// <summary>What clinicians have done in a fresh demo, so that no page of it is empty.</summary>
public sealed class DemoStoriesTests(DemoCasesTests.SeededApp app) : IClassFixture<DemoCasesTests.SeededApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_is_worse_since_last_time_and_waits_and_somebody_is_better()
    {
        await using var desk = await Desk.OfAsync(app, await app.DemoClinicianAsync());
        var followUps = await RowsAsync(context => context.ReviewCases.Where(row => context.FollowUpRequests.Any(one => one.DraftId == row.DraftId)));

        var worse = await FileAsync(desk, Assert.Single(followUps, row => row.Kind == CaseKind.Worsening && row.Status == CaseStatus.Waiting));
        var better = await FileAsync(desk, Assert.Single(followUps, row => row.Status == CaseStatus.Decided));

        Assert.Contains(worse.Changes!.Measures, change => change.IsReliablyWorse);
        Assert.NotEmpty(worse.Changes.Raised);
        Assert.True(worse.IsSettled);
        Assert.Contains(better.Changes!.Measures, change => change.IsReliablyBetter);
        Assert.DoesNotContain(better.Changes.Measures, change => change.Direction == ChangeDirection.Worsened);
    }

    [Fact]
    public async Task Two_clinicians_have_decided_and_signed_with_the_rule_and_against_it()
    {
        var decisions = await RowsAsync(context => context.Decisions);
        await using var context = Database();

        Assert.Equal(2, decisions.Select(row => row.ClinicianId).Distinct().Count());
        Assert.NotNull(Assert.Single(decisions, row => !row.Agrees).OverrideReason);
        Assert.Equal(decisions.Count, await context.ChainLinks.CountAsync(Stop));
        await using var scope = app.Services.CreateAsyncScope();
        var verified = await scope.ServiceProvider.GetRequiredService<VerifyChain>().RunAsync(Stop);
        Assert.Equal(decisions.Count, verified.Links);
        Assert.Empty(verified.Findings);
    }

    [Fact]
    public async Task One_second_reading_is_made_and_one_waits_for_the_other_clinician_and_no_more_are_drawn()
    {
        var draws = await RowsAsync(context => context.SecondReadingDraws);
        var open = Assert.Single(draws, draw => draw.ReadAt is null);
        Assert.Single(draws, draw => draw.ReadAt is not null);
        await using var first = await Desk.OfAsync(app, await app.DemoClinicianAsync());

        Assert.Equal(open.FirstReaderId, first.Account.Id);
        Assert.Empty((await first.Get<ListSecondReadings>().RunAsync(null, Stop))!.Rows);
        Assert.Equal(0, Assert.Single(await RowsAsync(context => context.Clinics)).SecondReadingShare);
    }

    [Fact]
    public async Task The_care_record_of_the_one_who_is_worse_has_a_plan_contacts_tasks_and_a_note_that_names_a_colleague()
    {
        var worse = Assert.Single(await RowsAsync(context => context.ReviewCases.Where(row => row.Kind == CaseKind.Worsening)));
        await using var desk = await Desk.OfAsync(app, await app.DemoClinicianAsync());
        await using var context = Database();

        Assert.Equal(1, await context.SafetyPlanVersions.CountAsync(row => row.PatientId == worse.PatientId, Stop));
        Assert.True(await context.ContactEntries.AnyAsync(row => row.PatientId == worse.PatientId && row.At < worse.ArrivedAt, Stop));
        Assert.True(await context.ContactEntries.AnyAsync(row => row.PatientId == worse.PatientId && row.At > worse.ArrivedAt, Stop));
        Assert.Equal([false, false, true], (await context.CareTasks.ToListAsync(Stop)).Select(task => task.DoneAt is not null).Order());
        Assert.Equal(desk.Account.Id, Assert.Single(await context.Mentions.ToListAsync(Stop)).UserId);
    }

    [Fact]
    public async Task No_mail_of_the_stories_waits_to_be_sent() =>
        Assert.Empty(await RowsAsync(context => context.OutboxMails.Where(mail => mail.Status == MailStatus.Waiting)));

    private static async Task<CaseFile> FileAsync(Desk desk, ReviewCase row) => await desk.FileAsync(row.Id);

    private ClinicDbContext Database() => app.Services.GetRequiredService<IDbContextFactory<ClinicDbContext>>().CreateDbContext();

    private async Task<List<T>> RowsAsync<T>(Func<ClinicDbContext, IQueryable<T>> ask)
        where T : class
    {
        await using var context = Database();
        return await ask(context).AsNoTracking().ToListAsync(Stop);
    }
}
