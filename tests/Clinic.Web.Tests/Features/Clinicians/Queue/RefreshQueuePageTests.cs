using Clinic.Data.Records;
using Clinic.Data.Review;
using Clinic.Web.Features.Clinicians.Queue;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Clinicians.Queue;

public abstract class RefreshQueuePageTests(ClinicApp app)
{
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_others_do_to_a_page_is_told_and_ones_own_step_is_not()
    {
        var site = await cases.AddSiteAsync();
        var made = (await cases.AddAsync(CaseScript.Well, new CaseWish { SiteId = site })).Id;
        await using var desk = await Desk.OpenAsync(app, site: site);
        await using var other = await Desk.OpenAsync(app, site: site);
        var shown = Page(await desk.QueueAsync());

        await other.ClaimAsync(made);
        Assert.Equal("WQ was claimed by Person Clinician.", (await RefreshAsync(desk, shown)).News);
        var mine = Page(await other.QueueAsync());
        await other.ReleaseAsync(made);
        Assert.Null((await RefreshAsync(other, mine, own: made)).News);
        Assert.Equal("WQ was given back.", (await RefreshAsync(desk, mine)).News);
    }

    [Fact]
    public async Task A_row_that_leaves_a_filtered_page_is_told_with_who_took_it()
    {
        var site = await cases.AddSiteAsync();
        var made = (await cases.AddAsync(CaseScript.Well, new CaseWish { SiteId = site })).Id;
        await using var desk = await Desk.OpenAsync(app, site: site);
        await using var other = await Desk.OpenAsync(app, site: site);
        var filter = new QueueFilter { Status = QueueStatus.Waiting };
        var shown = Page(await desk.QueueAsync(filter));
        await other.ClaimAsync(made);

        var refresh = await RefreshAsync(desk, shown, filter);

        Assert.Empty(Page(refresh.Serving).Entries);
        Assert.Equal("WQ was claimed by Person Clinician.", refresh.News);
    }

    [Fact]
    public async Task A_case_that_arrives_or_is_decided_elsewhere_is_told()
    {
        var site = await cases.AddSiteAsync();
        var made = (await cases.AddAsync(CaseScript.Well, new CaseWish { SiteId = site })).Id;
        await using var desk = await Desk.OpenAsync(app, site: site);
        await using var other = await Desk.OpenAsync(app, site: site);
        var shown = Page(await desk.QueueAsync());
        await cases.AddAsync(CaseScript.Elevated, new CaseWish { SiteId = site, Name = "Ada Lovelace" });

        var arrived = await RefreshAsync(desk, shown);
        Assert.Equal("New: AL, high.", arrived.News);
        await other.DecideAsync(await other.BeginDecisionAsync(made));
        Assert.Equal("WQ was decided by Person Clinician.", (await RefreshAsync(desk, Page(arrived.Serving))).News);
    }

    [Fact]
    public async Task Nothing_is_told_while_nothing_changes()
    {
        var site = await cases.AddSiteAsync();
        await cases.AddAsync(CaseScript.Well, new CaseWish { SiteId = site });
        await using var desk = await Desk.OpenAsync(app, site: site);

        var refresh = await RefreshAsync(desk, Page(await desk.QueueAsync()));

        Assert.IsType<QueueServing.Unchanged>(refresh.Serving);
        Assert.Null(refresh.News);
    }

    [Fact]
    public async Task An_alert_that_takes_the_place_of_another_is_on_the_page_and_can_be_acknowledged_from_there()
    {
        var site = await cases.AddSiteAsync();
        var made = (await cases.AddAsync(CaseScript.Elevated, new CaseWish { SiteId = site })).Id;
        await using var desk = await Desk.OpenAsync(app, site: site);
        var shown = Page(await desk.QueueAsync());
        var entry = Assert.Single(shown.Entries);
        var further = await AddAlertAsync(made);

        Assert.Equal("A further alert about WQ came in meanwhile and is still open.", await TakeAsync(desk, new QueueStep.Acknowledge(entry)));

        var fresh = Page((await RefreshAsync(desk, shown)).Serving);
        Assert.Equal([further], Assert.Single(fresh.Entries).OpenAlerts);
        Assert.Equal("The alert about WQ is acknowledged.", await TakeAsync(desk, new QueueStep.Acknowledge(fresh.Entries[0])));
        Assert.False(Assert.Single(Page((await RefreshAsync(desk, fresh)).Serving).Entries).AlertOpen);
    }

    [Fact]
    public async Task The_feed_tells_open_pages_of_a_claim()
    {
        var made = (await cases.AddAsync(CaseScript.Well)).Id;
        await using var desk = await Desk.OpenAsync(app);
        var feed = app.Services.GetRequiredService<ReviewFeed>();
        await NextAsync(feed, () => desk.ClaimAsync(made));
        await NextAsync(feed, () => desk.ReleaseAsync(made));
    }

    [Fact]
    public async Task The_feed_tells_open_pages_of_what_another_process_did()
    {
        var made = (await cases.AddAsync(CaseScript.Well)).Id;
        await using var desk = await Desk.OpenAsync(app);
        var feed = new ReviewFeed(
            app.Services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<Clinic.Data.ClinicDbContext>>(),
            new ReviewSignal(), TimeProvider.System, app.Services.GetRequiredService<Microsoft.Extensions.Logging.ILogger<ReviewFeed>>());
        await NextAsync(feed, () => feed.StartAsync(Stop));

        await NextAsync(feed, () => desk.ClaimAsync(made));
        await feed.StopAsync(Stop);
    }

    [Fact]
    public async Task Steps_from_a_row_say_what_came_of_them()
    {
        var site = await cases.AddSiteAsync();
        await cases.AddAsync(CaseScript.Well, new CaseWish { SiteId = site });
        await using var desk = await Desk.OpenAsync(app, site: site);
        await using var other = await Desk.OpenAsync(app, site: site);
        var entry = Assert.Single(Page(await desk.QueueAsync()).Entries);

        Assert.Equal("You have claimed the case of WQ.", await TakeAsync(desk, new QueueStep.Claim(entry)));
        Assert.Equal("Person Clinician claimed this case first.", await TakeAsync(other, new QueueStep.Claim(entry)));
        Assert.Equal("Person Clinician holds this case by now. Nothing was changed.", await TakeAsync(other, new QueueStep.Assign(entry, other.Account.Id, "me")));
        Assert.Equal("The case of WQ is free again.", await TakeAsync(desk, new QueueStep.Release(entry)));
        Assert.Equal("The case of WQ is assigned to Sam.", await TakeAsync(desk, new QueueStep.Assign(entry, other.Account.Id, "Sam")));
    }

    private async Task<Guid> AddAlertAsync(Guid caseId)
    {
        await using var context = cases.Open();
        var alert = new SafetyAlert { Id = cases.NewId(), CaseId = caseId, RaisedAt = app.Services.GetRequiredService<TimeProvider>().GetUtcNow(), Reason = "test" };
        context.SafetyAlerts.Add(alert);
        await context.SaveChangesAsync(Stop);
        return alert.Id;
    }

    private static Task<string> TakeAsync(Desk desk, QueueStep step) => desk.Get<TakeQueueStep>().RunAsync(step, Stop);

    private static Task<QueueRefresh> RefreshAsync(Desk desk, QueueServing.Served shown, QueueFilter? filter = null, Guid? own = null) =>
        desk.Get<RefreshQueuePage>().RunAsync(filter ?? new QueueFilter(), shown, own, Stop);

    private static async Task NextAsync(ReviewFeed feed, Func<Task> cause)
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Tell(object? sender, EventArgs happened) => told.TrySetResult();
        feed.Changed += Tell;
        await cause();
        await told.Task.WaitAsync(TimeSpan.FromSeconds(60), Stop);
        feed.Changed -= Tell;
    }

    private static QueueServing.Served Page(QueueServing serving) => Assert.IsType<QueueServing.Served>(serving);
}

public sealed class RefreshQueuePageTestsOnSqlite(ClinicApp app) : RefreshQueuePageTests(app), IClassFixture<ClinicApp>;

public sealed class RefreshQueuePageTestsOnPostgreSql(PostgreSqlApp app) : RefreshQueuePageTests(app), IClassFixture<PostgreSqlApp>;
