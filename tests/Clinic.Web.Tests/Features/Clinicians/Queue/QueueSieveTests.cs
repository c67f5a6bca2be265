using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Queue;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Clinicians.Queue;

public abstract class QueueSieveTests(ClinicApp app)
{
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task By_flag_only_the_whole_code_counts()
    {
        var site = await cases.AddSiteAsync();
        var grief = await FlaggedAsync(site, "adjustment grief rushed");
        var first = await FlaggedAsync(site, "grief");
        var substance = await FlaggedAsync(site, "alcohol-risk substance-risk");
        await FlaggedAsync(site, "");
        await using var desk = await Desk.OpenAsync(app, site: site);

        Assert.Equal([grief, first], await IdsAsync(desk, new QueueFilter { Flag = FlagKind.Grief }));
        Assert.Equal([substance], await IdsAsync(desk, new QueueFilter { Flag = FlagKind.SubstanceRisk }));
        Assert.Empty(await IdsAsync(desk, new QueueFilter { Flag = FlagKind.Trauma }));
    }

    [Fact]
    public async Task A_case_that_is_read_blind_first_is_in_no_list_by_a_flag_that_is_hidden()
    {
        var site = await cases.AddSiteAsync();
        var blind = await FlaggedAsync(site, "anxiety safety-incomplete");
        var open = await FlaggedAsync(site, "anxiety");
        await using (var context = cases.Open())
            await context.ReviewCases.Where(row => row.Id == blind).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsBlindFirst, true), Stop);
        await using var desk = await Desk.OpenAsync(app, site: site);

        Assert.Equal([open], await IdsAsync(desk, new QueueFilter { Flag = FlagKind.Anxiety }));
        Assert.Equal([blind], await IdsAsync(desk, new QueueFilter { Flag = FlagKind.SafetyIncomplete }));
    }

    [Fact]
    public async Task By_owner_a_colleague_or_nobody()
    {
        var site = await cases.AddSiteAsync();
        var (held, free) = (await FlaggedAsync(site, ""), await FlaggedAsync(site, ""));
        await using var desk = await Desk.OpenAsync(app, site: site);
        await using var other = await Desk.OpenAsync(app, site: site);
        await other.ClaimAsync(held);

        Assert.Equal([held], await IdsAsync(desk, new QueueFilter { OwnerId = other.Account.Id }));
        Assert.Equal([free], await IdsAsync(desk, new QueueFilter { Unowned = true }));
        Assert.Empty(await IdsAsync(desk, new QueueFilter { OwnerId = desk.Account.Id }));
    }

    [Fact]
    public async Task By_day_of_arrival_the_clinics_own_days_count_from_midnight_to_midnight()
    {
        var site = await cases.AddSiteAsync();
        await using (var context = cases.Open())
            await context.Clinics.ExecuteUpdateAsync(set => set.SetProperty(clinic => clinic.TimeZone, "America/Denver"), Stop);
        var midnight = new DateTimeOffset(2026, 3, 3, 7, 0, 0, TimeSpan.Zero);
        var before = await FlaggedAsync(site, "", midnight.AddSeconds(-1));
        var first = await FlaggedAsync(site, "", midnight);
        var last = await FlaggedAsync(site, "", midnight.AddDays(1).AddSeconds(-1));
        var after = await FlaggedAsync(site, "", midnight.AddDays(1));
        await using var desk = await Desk.OpenAsync(app, site: site);
        var day = new DateOnly(2026, 3, 3);

        Assert.Equal([first, last], await IdsAsync(desk, new QueueFilter { Since = day, Until = day }));
        Assert.Equal([first, last, after], await IdsAsync(desk, new QueueFilter { Since = day }));
        Assert.Equal([before, first, last], await IdsAsync(desk, new QueueFilter { Until = day }));
        Assert.Empty(await IdsAsync(desk, new QueueFilter { Since = day, Until = day.AddDays(-1) }));
    }

    [Fact]
    public async Task By_site_only_the_sites_one_may_see()
    {
        var (site, elsewhere) = (await cases.AddSiteAsync(), await cases.AddSiteAsync());
        var (here, there) = (await FlaggedAsync(site, "grief"), await FlaggedAsync(elsewhere, "grief"));
        await using var everywhere = await Desk.OpenAsync(app);
        await using var desk = await Desk.OpenAsync(app, site: site);

        Assert.Equal([here], await IdsAsync(everywhere, new QueueFilter { SiteId = site }));
        Assert.Equal([there], await IdsAsync(everywhere, new QueueFilter { SiteId = elsewhere }));
        Assert.Empty(await IdsAsync(desk, new QueueFilter { SiteId = elsewhere }));
        var choices = await desk.Get<ReadQueueChoices>().RunAsync(Stop);
        Assert.Empty(choices.Sites);
        Assert.Contains(choices.Owners, one => one.Id == everywhere.Account.Id);
        Assert.Contains((await everywhere.Get<ReadQueueChoices>().RunAsync(Stop)).Sites, one => one.Id == elsewhere);
    }

    [Fact]
    public async Task Filters_narrow_pages_without_a_gap()
    {
        var site = await cases.AddSiteAsync();
        var made = new List<Guid>();
        for (var number = 0; number < ServeQueuePage.PageSize + 4; number++)
        {
            made.Add(await FlaggedAsync(site, "trauma"));
            await FlaggedAsync(site, "grief");
        }

        await using var desk = await Desk.OpenAsync(app, site: site);
        var filter = new QueueFilter { Flag = FlagKind.Trauma };
        var first = Assert.IsType<QueueServing.Served>(await desk.QueueAsync(filter));
        var second = Assert.IsType<QueueServing.Served>(await desk.QueueAsync(filter with { From = first.Next }));

        Assert.Equal(made.ToHashSet(), first.Entries.Concat(second.Entries).Select(entry => entry.CaseId).ToHashSet());
        Assert.Equal(4, second.Entries.Count);
    }

    private async Task<Guid> FlaggedAsync(Guid site, string flags, DateTimeOffset? at = null)
    {
        var made = await cases.AddAsync(new CaseScript(), new CaseWish { SiteId = site, IsSent = false, Priority = CasePriority.Routine, At = at });
        await using var context = cases.Open();
        await context.ReviewCases.Where(row => row.Id == made.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Flags, flags), Stop);
        return made.Id;
    }

    private static async Task<IEnumerable<Guid>> IdsAsync(Desk desk, QueueFilter filter) =>
        Assert.IsType<QueueServing.Served>(await desk.QueueAsync(filter)).Entries.Select(entry => entry.CaseId);
}

public sealed class QueueSieveTestsOnSqlite(ClinicApp app) : QueueSieveTests(app), IClassFixture<ClinicApp>;

public sealed class QueueSieveTestsOnPostgreSql(PostgreSqlApp app) : QueueSieveTests(app), IClassFixture<PostgreSqlApp>;
