using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Quality;
using Clinic.Domain.Agreement;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Quality.Access;
using Clinic.Web.Features.Quality.Agreement;
using Clinic.Web.Features.Quality.Cases;
using Clinic.Web.Features.Quality.Times;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Quality;

public abstract class AgreementTests(ClinicApp app)
{
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_signed_decision_is_counted_where_it_agrees_and_where_it_does_not()
    {
        await using var desk = await Desk.OpenAsync(app, site: await cases.AddSiteAsync());
        var site = await SiteAsync(desk);
        await DecideAsync(desk, site);
        await DecideAsync(desk, site, Classification.PrimaryMoodDisorder);

        var view = (await ReadAsync(desk))!;

        var (both, mood) = ((int)Classification.BurnoutWithCoOccurringDepression, (int)Classification.PrimaryMoodDisorder);
        Assert.Equal((2L, 1L, 1L), (view.Seen.Matrix.Cases, view.Seen.Matrix[both, both], view.Seen.Matrix[mood, both]));
        Assert.Equal(new AgreementFigure.Missing(NotEstimable.TooFewCases), view.Seen.Kappa);
        Assert.Equal(("2026.1", 2L), (Assert.Single(view.ByRuleSet).Name, view.ByRuleSet[0].Figures.Matrix.Cases));
        Assert.Equal(("My conversation with the person says otherwise", 1L, 1L), (Assert.Single(view.Reasons).Label, view.Reasons[0].Cases, view.Reasons[0].OfAll));
        Assert.Null(view.Missed);
    }

    [Fact]
    public async Task A_clinician_sees_their_own_figures_and_the_others_together_and_an_admin_everybody_by_name()
    {
        var site = await cases.AddSiteAsync();
        await using var desk = await Desk.OpenAsync(app, site: site);
        await using var colleague = await Desk.OpenAsync(app, site: site);
        await using var admin = await Desk.OpenAsync(app, ClinicRoles.Admin);
        await DecideAsync(desk, site);
        await DecideAsync(colleague, site);

        Assert.Equal([AgreementComposer.You, AgreementComposer.Others], (await ReadAsync(desk))!.ByClinician.Select(group => group.Name));
        var all = (await ReadAsync(admin))!;
        Assert.True(all.SeesColleagues);
        Assert.Contains("Person Clinician", all.ByClinician.Select(group => group.Name));
        Assert.DoesNotContain(AgreementComposer.Others, all.ByClinician.Select(group => group.Name));
    }

    [Fact]
    public async Task Another_site_does_not_count()
    {
        await using var desk = await Desk.OpenAsync(app, site: await cases.AddSiteAsync());
        await using var elsewhere = await Desk.OpenAsync(app, site: await cases.AddSiteAsync());
        await DecideAsync(desk, await SiteAsync(desk));

        Assert.Equal(0, (await ReadAsync(elsewhere))!.Seen.Matrix.Cases);
    }

    [Fact]
    public async Task A_cell_leads_to_its_cases_and_to_no_others()
    {
        await using var desk = await Desk.OpenAsync(app, site: await cases.AddSiteAsync());
        var site = await SiteAsync(desk);
        await DecideAsync(desk, site);
        var other = await DecideAsync(desk, site, Classification.PrimaryMoodDisorder);

        var page = (await desk.Get<ReadAgreementCases>().RunAsync(
            new QualityFilter { Suggested = Classification.BurnoutWithCoOccurringDepression, Chosen = Classification.PrimaryMoodDisorder }, Stop))!;

        var row = Assert.Single(page.Rows);
        Assert.Equal((other, AgreementComposer.You, "2026.1"), (row.CaseId, row.By, row.RuleSet));
        Assert.Null(page.Next);
        Assert.Empty((await desk.Get<ReadAgreementCases>().RunAsync(new QualityFilter { Reason = "known-history" }, Stop))!.Rows);
        Assert.Single((await desk.Get<ReadAgreementCases>().RunAsync(new QualityFilter { Reason = "interview" }, Stop))!.Rows);
        Assert.Single((await desk.Get<ReadAgreementCases>().RunAsync(new QualityFilter { Disagreed = true, RuleSet = "2026.1" }, Stop))!.Rows);
    }

    [Fact]
    public async Task Cases_come_a_page_at_a_time_each_once()
    {
        await using var desk = await Desk.OpenAsync(app, site: await cases.AddSiteAsync());
        var site = await SiteAsync(desk);
        for (var number = 0; number < ReadAgreementCases.PageSize + 2; number++)
            await StoreDecisionAsync(site, desk.Account.Id);

        var first = (await desk.Get<ReadAgreementCases>().RunAsync(new QualityFilter(), Stop))!;
        var second = (await desk.Get<ReadAgreementCases>().RunAsync(new QualityFilter { Before = first.Next }, Stop))!;

        Assert.Equal((ReadAgreementCases.PageSize, 2), (first.Rows.Count, second.Rows.Count));
        Assert.Empty(first.Rows.Select(row => row.CaseId).Intersect(second.Rows.Select(row => row.CaseId)));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task Reading_figures_is_written_down_and_a_patient_reads_none()
    {
        await using var desk = await Desk.OpenAsync(app, site: await cases.AddSiteAsync());
        await using var patient = await Desk.OpenAsync(app, ClinicRoles.Patient);

        await ReadAsync(desk);
        await desk.Get<ReadAgreementCases>().RunAsync(new QualityFilter(), Stop);

        Assert.Null(await ReadAsync(patient));
        Assert.Null(await patient.Get<ReadAgreementCases>().RunAsync(new QualityFilter(), Stop));
        Assert.Null(await patient.Get<ReadReviewTimes>().RunAsync(new QualityFilter(), Stop));
        await using var context = cases.Open();
        Assert.Equal(
            [AuditActions.QualityRead, AuditActions.QualityCasesServed],
            await context.AuditEvents.Where(row => row.ActorId == desk.Account.Id).OrderBy(row => row.Id).Select(row => row.Action).ToListAsync(Stop));
    }

    [Fact]
    public async Task Waits_are_shown_by_priority_and_week()
    {
        await using var desk = await Desk.OpenAsync(app, site: await cases.AddSiteAsync());
        var site = await SiteAsync(desk);
        var made = await cases.AddAsync(CaseScript.Well, new CaseWish { SiteId = site, Priority = CasePriority.Urgent });
        await desk.DecideAsync(await desk.BeginDecisionAsync(made.Id));

        var view = (await desk.Get<ReadReviewTimes>().RunAsync(new QualityFilter(), Stop))!;

        Assert.Equal([CasePriority.Urgent, CasePriority.High, CasePriority.Routine], view.Priorities.Select(one => one.Priority));
        var urgent = view.Priorities[0];
        Assert.Equal((1, 1, TimeSpan.FromHours(1)), (urgent.All.Decided, urgent.All.InTime, urgent.Level));
        Assert.Equal(1, urgent.Weeks[^1].Times.Decided);
        Assert.All(urgent.Weeks, week => Assert.Equal(DayOfWeek.Monday, week.Monday.DayOfWeek));
        Assert.Equal(0, view.Priorities[2].All.Judged);
    }

    [Fact]
    public async Task A_stretch_of_centuries_is_cut_to_three_years_and_says_so()
    {
        await using var desk = await Desk.OpenAsync(app, site: await cases.AddSiteAsync());

        var view = (await desk.Get<ReadReviewTimes>().RunAsync(new QualityFilter { From = new DateOnly(2000, 1, 1), To = new DateOnly(2999, 12, 31) }, Stop))!;

        Assert.Equal((new DateOnly(2997, 1, 1), true), (view.Period.First, view.Period.IsCut));
        Assert.InRange(view.Priorities[0].Weeks.Count, 156, 158);
        Assert.False((await ReadAsync(desk))!.Period.IsCut);
    }

    [Fact]
    public void Two_clinicians_of_one_name_are_two()
    {
        var (viewer, one, other, gone) = (new QualityViewer(Guid.NewGuid(), ClinicRoles.Admin, SeesColleagues: true, OpensCases: false, SiteId: null), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var counts = new[] { one, other, gone, Guid.NewGuid() }.Select(id => new AgreementCount
        {
            ClinicianId = id,
            Suggested = Classification.Indeterminate,
            Chosen = Classification.Indeterminate,
            Cases = 1,
        }).ToList();

        var groups = AgreementComposer.ByClinician(counts, viewer, new Dictionary<Guid, string> { [one] = "Ana Ruiz", [other] = "Ana Ruiz" });

        Assert.Equal(["Ana Ruiz", "Ana Ruiz", "Somebody whose account is gone"], groups.Select(group => group.Name).Order(StringComparer.Ordinal));
    }

    private static Task<AgreementView?> ReadAsync(Desk desk) => desk.Get<ReadAgreement>().RunAsync(new QualityFilter(), Stop);

    private async Task<Guid> SiteAsync(Desk desk)
    {
        await using var context = cases.Open();
        return (await context.Users.Where(user => user.Id == desk.Account.Id).Select(user => user.SiteId).SingleAsync(Stop))!.Value;
    }

    private async Task<Guid> DecideAsync(Desk desk, Guid site, Classification? other = null)
    {
        var made = await cases.AddAsync(CaseScript.BurnoutAndLowMood, new CaseWish { SiteId = site });
        var form = await desk.BeginDecisionAsync(made.Id);
        if (other is not null)
            (form.Agrees, form.Decided, form.Reason, form.OverrideWords) = (false, other, OverrideReason.Interview, "Low mood came first.");
        Outcomes.IsDone(await desk.DecideAsync(form));
        return made.Id;
    }

    private async Task StoreDecisionAsync(Guid site, Guid clinician)
    {
        var made = await cases.AddAsync(CaseScript.Well, new CaseWish { SiteId = site });
        await using var context = cases.Open();
        context.Decisions.Add(new()
        {
            Id = cases.NewId(),
            CaseId = made.Id,
            ClinicianId = clinician,
            DecidedAt = DateTimeOffset.UtcNow,
            Agrees = true,
            SuggestedClassification = Classification.BelowThreshold,
            DecidedClassification = Classification.BelowThreshold,
            Disposition = "therapy-referral",
        });
        await context.SaveChangesAsync(Stop);
    }
}

public sealed class AgreementTestsOnSqlite(ClinicApp app) : AgreementTests(app), IClassFixture<ClinicApp>;

public sealed class AgreementTestsOnPostgreSql(PostgreSqlApp app) : AgreementTests(app), IClassFixture<PostgreSqlApp>;
