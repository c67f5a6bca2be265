using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Amendments;
using Clinic.Web.Features.Clinicians.Queue;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Clinicians.Queue;

public abstract class ServeQueuePageTests(ClinicApp app)
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Safety_comes_first_then_who_is_due_soonest()
    {
        var site = await cases.AddSiteAsync();
        var routine = await AddAsync(site, CasePriority.Routine, minute: 0);
        var high = await AddAsync(site, CasePriority.High, minute: 1);
        var overdue = (await cases.AddAsync(CaseScript.Well, new CaseWish { SiteId = site, At = Morning.AddDays(-9) })).Id;
        var elevated = (await cases.AddAsync(CaseScript.Elevated, new CaseWish { SiteId = site, At = Morning.AddHours(6) })).Id;
        var urgent = (await cases.AddAsync(CaseScript.Elevated.Choose("asq.5", 1), new CaseWish { SiteId = site, At = Morning.AddHours(9) })).Id;
        await using var desk = await Desk.OpenAsync(app, site: site);

        Assert.Equal([urgent, elevated, overdue, high, routine], Ids(await desk.QueueAsync()));
    }

    [Fact]
    public async Task The_most_urgent_come_first_and_among_equals_who_waits_longest()
    {
        var site = await cases.AddSiteAsync();
        var late = await AddAsync(site, CasePriority.Routine, minute: 30);
        var early = await AddAsync(site, CasePriority.Routine, minute: 5);
        var urgent = await AddAsync(site, CasePriority.Urgent, minute: 40);
        var high = await AddAsync(site, CasePriority.High, minute: 50);
        await using var desk = await Desk.OpenAsync(app, site: site);

        Assert.Equal([urgent, high, early, late], Ids(await desk.QueueAsync()));
        Assert.Equal([early, late, urgent, high], Ids(await desk.QueueAsync(new QueueFilter { Order = QueueOrder.Waiting })));
    }

    [Theory]
    [InlineData(QueueOrder.Urgency)]
    [InlineData(QueueOrder.Waiting)]
    public async Task Pages_follow_each_other_without_a_gap_or_a_double_and_lead_back(QueueOrder order)
    {
        var site = await cases.AddSiteAsync();
        var made = new HashSet<Guid>();
        for (var number = 0; number < (2 * ServeQueuePage.PageSize) + 3; number++)
            made.Add(await AddAsync(site, (CasePriority)(number % 3), minute: number % 7));
        await using var desk = await Desk.OpenAsync(app, site: site);
        var filter = new QueueFilter { Order = order };

        var first = Page(await desk.QueueAsync(filter));
        var second = Page(await desk.QueueAsync(filter with { From = first.Next }));
        var third = Page(await desk.QueueAsync(filter with { From = second.Next }));

        Assert.Null(first.Previous);
        Assert.Null(third.Next);
        Assert.Equal([ServeQueuePage.PageSize, ServeQueuePage.PageSize, 3], [first.Entries.Count, second.Entries.Count, third.Entries.Count]);
        Assert.Equal(made, Ids(first).Concat(Ids(second)).Concat(Ids(third)).ToHashSet());
        Assert.Equal(Ids(second), Ids(await desk.QueueAsync(filter with { From = third.Previous })));
        var back = Page(await desk.QueueAsync(filter with { From = second.Previous }));
        Assert.Equal(Ids(first), Ids(back));
        Assert.Null(back.Previous);
    }

    [Fact]
    public async Task Each_filter_leaves_out_what_does_not_fit()
    {
        var site = await cases.AddSiteAsync();
        var burnout = (await cases.AddAsync(CaseScript.BurnoutAndLowMood, new CaseWish { SiteId = site })).Id;
        var elevated = (await cases.AddAsync(CaseScript.Elevated, new CaseWish { SiteId = site })).Id;
        var unfinished = (await cases.AddAsync(new CaseScript().Choose("asq.1", 1), new CaseWish { SiteId = site, IsSent = false })).Id;
        await using var desk = await Desk.OpenAsync(app, site: site);
        await desk.ClaimAsync(burnout);

        await OnlyAsync(desk, new QueueFilter { Mine = true }, burnout);
        await OnlyAsync(desk, new QueueFilter { Status = QueueStatus.Claimed }, burnout);
        await OnlyAsync(desk, new QueueFilter { Classification = Classification.BurnoutWithCoOccurringDepression }, burnout);
        await OnlyAsync(desk, new QueueFilter { Safety = SafetyLevel.Elevated }, elevated);
        await OnlyAsync(desk, new QueueFilter { Kind = CaseKind.UnfinishedAtRisk }, unfinished);
        await OnlyAsync(desk, new QueueFilter { Priority = CasePriority.Urgent }, unfinished);
        await OnlyAsync(desk, new QueueFilter { Status = QueueStatus.Waiting, Priority = CasePriority.High }, elevated);
    }

    [Fact]
    public async Task A_decided_case_leaves_the_open_queue_and_stands_among_the_decided()
    {
        var site = await cases.AddSiteAsync();
        var made = (await cases.AddAsync(CaseScript.Well, new CaseWish { SiteId = site })).Id;
        await using var desk = await Desk.OpenAsync(app, site: site);
        await desk.DecideAsync(await desk.BeginDecisionAsync(made));

        Assert.Empty(Ids(await desk.QueueAsync()));
        await OnlyAsync(desk, new QueueFilter { Status = QueueStatus.Decided }, made);
    }

    [Fact]
    public async Task A_decided_row_says_what_was_decided_and_only_beside_it_what_the_rules_suggested()
    {
        var site = await cases.AddSiteAsync();
        var made = await cases.AddAsync(CaseScript.BurnoutAndLowMood, new CaseWish { SiteId = site });
        await using var desk = await Desk.OpenAsync(app, site: site);
        var form = await desk.BeginDecisionAsync(made.Id);
        (form.Agrees, form.Decided, form.Reason, form.OverrideWords) =
            (false, Classification.SituationalBurnout, OverrideReason.Interview, "No low mood in the interview");
        Outcomes.IsDone(await desk.DecideAsync(form));
        var decided = new QueueFilter { Status = QueueStatus.Decided };

        var row = Assert.Single(Page(await desk.QueueAsync(decided)).Entries);
        Assert.Equal("Decided: Burnout, bound to work (suggested: Burnout with depression)", QueueWords.Why(row));
        Assert.Equal("Referral to talking therapy", QueueWords.Outcome(row));

        await AmendAsync(desk, made.Id, "depression-evaluation");
        row = Assert.Single(Page(await desk.QueueAsync(decided)).Entries);
        Assert.Equal("Clinical evaluation for depression, amended once", QueueWords.Outcome(row));
    }

    [Fact]
    public async Task A_row_shows_initials_and_age_and_never_the_name()
    {
        var site = await cases.AddSiteAsync();
        await cases.AddAsync(CaseScript.Well, new CaseWish { SiteId = site, Name = "Ada Maria Lovelace" });
        await using var desk = await Desk.OpenAsync(app, site: site);

        var entry = Assert.Single(Page(await desk.QueueAsync()).Entries);

        Assert.Equal("AL", entry.Initials);
        Assert.True(entry.Age > 40);
        Assert.DoesNotContain("Lovelace", entry.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_served_page_is_on_the_trail_and_an_unchanged_one_is_not_served_again()
    {
        var site = await cases.AddSiteAsync();
        await using var desk = await Desk.OpenAsync(app, site: site);
        await AddAsync(site, CasePriority.Routine, minute: 1);

        var served = Page(await desk.QueueAsync());
        Assert.IsType<QueueServing.Unchanged>(await desk.QueueAsync(seen: served.Seal));
        Assert.Equal(1, await ServedAsync(desk));

        await AddAsync(site, CasePriority.Routine, minute: 2);
        Assert.Equal(2, Page(await desk.QueueAsync(seen: served.Seal)).Entries.Count);
        Assert.Equal(2, await ServedAsync(desk));
    }

    [Fact]
    public async Task An_erased_person_leaves_a_row_without_initials()
    {
        var site = await cases.AddSiteAsync();
        var made = await cases.AddAsync(CaseScript.Well, new CaseWish { SiteId = site });
        await using (var context = cases.Open())
            await Clinic.Data.Encryption.PatientKeys.DestroyAsync(context, made.PatientId, Stop);
        await using var desk = await Desk.OpenAsync(app, site: site);

        Assert.Equal("–", Assert.Single(Page(await desk.QueueAsync()).Entries).Initials);
    }

    [Fact]
    public async Task An_admin_is_served_no_queue()
    {
        await using var desk = await Desk.OpenAsync(app, ClinicRoles.Admin);

        Assert.IsType<QueueServing.NotAllowed>(await desk.QueueAsync());
    }

    private static async Task AmendAsync(Desk desk, Guid caseId, string disposition)
    {
        var file = await desk.FileAsync(caseId);
        var form = new AmendmentForm { CaseId = caseId, DecisionId = file.Decision!.Id, Version = file.Version, Dispositions = file.Dispositions, Words = "Called again", Disposition = disposition };
        Outcomes.IsDone(await desk.Get<PrepareAmendment>().RunAsync(form, Stop));
        Outcomes.IsDone(await desk.SignAsync(caseId, await desk.TokenAsync(caseId)));
    }

    private async Task<Guid> AddAsync(Guid site, CasePriority priority, int minute) =>
        (await cases.AddAsync(new CaseScript(), new CaseWish { SiteId = site, IsSent = false, Priority = priority, At = Morning.AddMinutes(minute) })).Id;

    private async Task<int> ServedAsync(Desk desk)
    {
        await using var context = cases.Open();
        return await context.AuditEvents.CountAsync(one => one.Action == AuditActions.QueueServed && one.ActorId == desk.Account.Id, Stop);
    }

    private static async Task OnlyAsync(Desk desk, QueueFilter filter, Guid expected) =>
        Assert.Equal([expected], Ids(await desk.QueueAsync(filter)));

    private static QueueServing.Served Page(QueueServing serving) => Assert.IsType<QueueServing.Served>(serving);

    private static IEnumerable<Guid> Ids(QueueServing serving) => Page(serving).Entries.Select(entry => entry.CaseId);
}

public sealed class ServeQueuePageTestsOnSqlite(ClinicApp app) : ServeQueuePageTests(app), IClassFixture<ClinicApp>;

public sealed class ServeQueuePageTestsOnPostgreSql(PostgreSqlApp app) : ServeQueuePageTests(app), IClassFixture<PostgreSqlApp>;
