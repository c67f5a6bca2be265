using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Clinicians.Claims;

public abstract class ClaimCaseTests(ClinicApp app)
{
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_many_who_claim_at_once_one_gets_the_case_and_the_others_are_told_who()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        var desks = new List<Desk>();
        for (var number = 0; number < 6; number++)
            desks.Add(await Desk.OpenAsync(app));

        var outcomes = await Task.WhenAll(desks.Select(desk => Task.Run(() => desk.ClaimAsync(made.Id), Stop)));

        Assert.Single(outcomes.OfType<CaseChange.Done>());
        Assert.Equal(5, outcomes.OfType<CaseChange.Refused>().Count());
        Assert.All(outcomes.OfType<CaseChange.Refused>(), refused =>
            Assert.Equal("Person Clinician claimed this case first.", Outcomes.IsRefused(CaseRefusal.Taken, refused)));
        await using var context = cases.Open();
        var row = await context.ReviewCases.SingleAsync(row => row.Id == made.Id, Stop);
        Assert.Equal(CaseStatus.Claimed, row.Status);
        Assert.Equal(desks[Array.FindIndex(outcomes, change => change is CaseChange.Done)].Account.Id, row.OwnerId);
        Assert.Equal(1, await context.AuditEvents.CountAsync(one => one.Action == AuditActions.CaseClaimed && one.EntityId == made.Id, Stop));
        foreach (var desk in desks)
            await desk.DisposeAsync();
    }

    [Fact]
    public async Task Claiming_ones_own_case_again_is_no_fault()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);

        Outcomes.IsDone(await desk.ClaimAsync(made.Id));
        Outcomes.IsDone(await desk.ClaimAsync(made.Id));
    }

    [Fact]
    public async Task A_case_given_back_is_free_for_a_colleague()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var first = await Desk.OpenAsync(app);
        await using var second = await Desk.OpenAsync(app);
        await first.ClaimAsync(made.Id);

        Outcomes.IsRefused(CaseRefusal.NotYours, await second.ReleaseAsync(made.Id));
        Outcomes.IsDone(await first.ReleaseAsync(made.Id));
        Outcomes.IsDone(await second.ClaimAsync(made.Id));
    }

    [Fact]
    public async Task A_case_of_another_site_is_not_found()
    {
        var elsewhere = await cases.AddSiteAsync();
        var made = await cases.AddAsync(CaseScript.Well, new CaseWish { SiteId = elsewhere });
        await using var own = await Desk.OpenAsync(app, site: elsewhere);
        await using var other = await Desk.OpenAsync(app, site: cases.NewId());

        Outcomes.IsRefused(CaseRefusal.NotFound, await other.ClaimAsync(made.Id));
        Outcomes.IsRefused(CaseRefusal.NotFound, await other.ReleaseAsync(made.Id));
        Outcomes.IsDone(await own.ClaimAsync(made.Id));
    }

    [Theory]
    [InlineData(ClinicRoles.Admin)]
    [InlineData(ClinicRoles.Patient)]
    public async Task Another_role_claims_nothing(string role)
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app, role);

        Outcomes.IsRefused(CaseRefusal.NotAllowed, await desk.ClaimAsync(made.Id));
    }

    [Fact]
    public async Task A_role_taken_away_meanwhile_counts_at_once()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        await using (var elsewhere = app.Services.CreateAsyncScope())
        {
            var users = elsewhere.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>();
            await users.RemoveFromRoleAsync((await users.FindByIdAsync(desk.Account.Id.ToString()))!, ClinicRoles.Clinician);
        }

        Outcomes.IsRefused(CaseRefusal.NotAllowed, await desk.ClaimAsync(made.Id));
    }
}

public sealed class ClaimCaseTestsOnSqlite(ClinicApp app) : ClaimCaseTests(app), IClassFixture<ClinicApp>;

public sealed class ClaimCaseTestsOnPostgreSql(PostgreSqlApp app) : ClaimCaseTests(app), IClassFixture<PostgreSqlApp>;
