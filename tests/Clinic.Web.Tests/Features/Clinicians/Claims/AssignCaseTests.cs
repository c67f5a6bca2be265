using Clinic.Data.Identity;
using Clinic.Data.Review;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Claims;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Clinicians.Claims;

public abstract class AssignCaseTests(ClinicApp app)
{
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_goes_to_a_colleague_who_finds_it_among_their_own()
    {
        var site = await cases.AddSiteAsync();
        var made = await cases.AddAsync(CaseScript.Well, new CaseWish { SiteId = site });
        await using var desk = await Desk.OpenAsync(app, site: site);
        await using var colleague = await Desk.OpenAsync(app, site: site);

        Outcomes.IsDone(await AssignAsync(desk, made.Id, null, colleague));

        await using var context = cases.Open();
        var row = await context.ReviewCases.SingleAsync(row => row.Id == made.Id, Stop);
        Assert.Equal((CaseStatus.Claimed, colleague.Account.Id), (row.Status, row.OwnerId!.Value));
        Outcomes.IsDone(await colleague.ReleaseAsync(made.Id));
    }

    [Fact]
    public async Task Who_assigns_what_somebody_took_meanwhile_is_told_who_holds_it()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        await using var quick = await Desk.OpenAsync(app);
        await quick.ClaimAsync(made.Id);

        var words = Outcomes.IsRefused(CaseRefusal.Taken, await AssignAsync(desk, made.Id, null, desk));

        Assert.StartsWith("Person Clinician holds this case by now", words, StringComparison.Ordinal);
        Outcomes.IsDone(await AssignAsync(desk, made.Id, quick.Account.Id, desk));
        Outcomes.IsRefused(CaseRefusal.NotYours, await quick.ReleaseAsync(made.Id));
    }

    [Fact]
    public async Task Who_assigns_what_was_given_back_meanwhile_is_told_so()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        await using var other = await Desk.OpenAsync(app);

        Outcomes.IsRefused(CaseRefusal.Stale, await AssignAsync(desk, made.Id, other.Account.Id, desk));
    }

    [Fact]
    public async Task Only_a_clinician_at_work_who_sees_the_site_gets_a_case()
    {
        var (site, elsewhere) = (await cases.AddSiteAsync(), await cases.AddSiteAsync());
        var made = await cases.AddAsync(CaseScript.Well, new CaseWish { SiteId = site });
        await using var desk = await Desk.OpenAsync(app, site: site);
        await using var far = await Desk.OpenAsync(app, site: elsewhere);
        await using var admin = await Desk.OpenAsync(app, ClinicRoles.Admin, site);
        await using var gone = await Desk.OpenAsync(app, site: site);
        await using var near = await Desk.OpenAsync(app, site: site);
        await using (var context = cases.Open())
        {
            await context.Users.Where(user => user.Id == gone.Account.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(user => user.DeactivatedAt, DateTimeOffset.UnixEpoch), Stop);
        }

        Outcomes.IsRefused(CaseRefusal.ColleagueGone, await AssignAsync(desk, made.Id, null, far));
        Outcomes.IsRefused(CaseRefusal.ColleagueGone, await AssignAsync(desk, made.Id, null, admin));
        Outcomes.IsRefused(CaseRefusal.ColleagueGone, await AssignAsync(desk, made.Id, null, gone));
        Outcomes.IsRefused(CaseRefusal.NotFound, await AssignAsync(far, made.Id, null, far));
        Outcomes.IsRefused(CaseRefusal.NotAllowed, await AssignAsync(admin, made.Id, null, near));
        var offered = (await desk.Get<ListColleagues>().RunAsync(made.Id, Stop)).Select(one => one.Id).ToList();
        Assert.Contains(near.Account.Id, offered);
        Assert.DoesNotContain(far.Account.Id, offered);
        Assert.DoesNotContain(gone.Account.Id, offered);
        Assert.Empty(await far.Get<ListColleagues>().RunAsync(made.Id, Stop));
    }

    [Fact]
    public async Task A_decided_case_goes_to_nobody()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        await desk.DecideAsync(await desk.BeginDecisionAsync(made.Id));

        Outcomes.IsRefused(CaseRefusal.Decided, await AssignAsync(desk, made.Id, desk.Account.Id, desk));
    }

    private static Task<CaseChange> AssignAsync(Desk desk, Guid caseId, Guid? from, Desk to) =>
        desk.Get<AssignCase>().RunAsync(new CaseAssignment(caseId, from, to.Account.Id), Stop);
}

public sealed class AssignCaseTestsOnSqlite(ClinicApp app) : AssignCaseTests(app), IClassFixture<ClinicApp>;

public sealed class AssignCaseTestsOnPostgreSql(PostgreSqlApp app) : AssignCaseTests(app), IClassFixture<PostgreSqlApp>;
