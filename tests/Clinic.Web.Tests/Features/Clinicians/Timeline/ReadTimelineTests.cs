using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.BlindFirst;
using Clinic.Web.Features.Clinicians.Concerns;
using Clinic.Web.Features.Clinicians.Handover;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Features.Clinicians.Timeline;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Clinicians.Timeline;

public abstract class ReadTimelineTests(ClinicApp app)
{
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_happened_stands_newest_first_with_who_did_it()
    {
        var made = await cases.AddAsync(CaseScript.Elevated.Choose("phq9.9", 1));
        await using var desk = await Desk.OpenAsync(app);
        await desk.FileAsync(made.Id);
        Outcomes.IsDone(await desk.ClaimAsync(made.Id));
        Outcomes.IsDone(await desk.ActAsync(new SafetyActionForm { CaseId = made.Id, Kind = SafetyActionKind.SpokeWithPerson, Words = "secret words" }));
        Outcomes.IsDone(await desk.ReleaseAsync(made.Id));

        var told = (await ReadAsync(desk, made.Id, null)).Entries;

        Assert.Equal(told.OrderByDescending(entry => entry.At).Select(entry => entry.At), told.Select(entry => entry.At));
        Assert.Contains("Case given back", told.Select(entry => entry.What));
        string[] expected = ["Case claimed", "Case opened", "Safety action recorded", "Safety alert acknowledged", "A safety answer changed"];
        Assert.All(expected, what => Assert.Contains(told, entry => entry.What == what));
        Assert.Contains(told, entry => entry.What.EndsWith("safety answers saved", StringComparison.Ordinal) && entry.Who == "the person");
        Assert.DoesNotContain(told, entry => entry.What.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_colleagues_wrote_by_hand_is_told_without_its_words()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        Outcomes.IsDone(await desk.Get<WriteHandover>().RunAsync(new HandoverForm { CaseId = made.Id, Words = "zephyrwords", Mentioned = [] }, Stop));
        var concern = new ConcernForm { CaseId = made.Id, Level = SafetyLevel.Elevated, Words = "zephyrwords" };
        Assert.IsType<ConcernOutcome.Raised>(await desk.Get<RaiseConcern>().RunAsync(concern, Stop));

        var told = (await ReadAsync(desk, made.Id, null)).Entries;

        Assert.All(["Hand-over note written", "Concern raised by hand"], what => Assert.Contains(told, entry => entry.What == what));
        Assert.DoesNotContain(told, entry => entry.What.Contains("zephyr", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Safety_answers_that_a_colleague_entered_name_the_colleague()
    {
        var made = await cases.AddAsync(CaseScript.Well.Choose("asq.1", 1));
        await using var desk = await Desk.OpenAsync(app);
        await using (var context = cases.Open())
        {
            if (context.Database.IsSqlite())
                await context.Database.ExecuteSqlRawAsync("DROP TRIGGER IF EXISTS \"SavedAnswers_refuse_update\"", Stop);
            else
                await context.Database.ExecuteSqlRawAsync("ALTER TABLE \"SavedAnswers\" DISABLE TRIGGER ALL", Stop);
            var draft = await context.ReviewCases.Where(row => row.Id == made.Id).Select(row => row.DraftId).SingleAsync(Stop);
            var entered = context.SavedAnswers.Where(row => row.DraftId == draft && (row.ItemCode == "asq.1" || row.ItemCode == "asq.2"));
            Assert.Equal(3, await entered.ExecuteUpdateAsync(set => set.SetProperty(row => row.EnteredBy, desk.Account.Id), Stop));
        }

        var told = (await ReadAsync(desk, made.Id, null)).Entries.Where(entry => entry.What.Contains("safety answer", StringComparison.OrdinalIgnoreCase)).ToList();

        Assert.Equal(["Person Clinician", "Person Clinician", "the person"], told.Select(entry => entry.Who).Order(StringComparer.Ordinal));
        Assert.Equal("Person Clinician", Assert.Single(told, entry => entry.What == "A safety answer changed").Who);
    }

    [Fact]
    public async Task A_dozen_comes_at_a_time_and_nothing_is_told_twice_or_left_out()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        for (var times = 0; times < 30; times++)
            await desk.FileAsync(made.Id);

        var (all, next, stretches) = (new List<TimelineEntry>(), (TimelineCursor?)null, 0);
        do
        {
            var stretch = await ReadAsync(desk, made.Id, next);
            Assert.True(stretch.Entries.Count <= ReadTimeline.PageSize);
            all.AddRange(stretch.Entries);
            (next, stretches) = (stretch.Earlier, stretches + 1);
        }
        while (next is not null);

        Assert.Equal(3, stretches);
        Assert.Equal(31, all.Count);
        Assert.Equal(all.Count, all.Select(entry => entry.Place).Distinct().Count());
    }

    [Fact]
    public async Task What_belongs_to_another_case_of_the_person_leads_there_and_nothing_of_anybody_else_is_told()
    {
        var first = await cases.AddAsync(CaseScript.Well);
        var second = await cases.AddAsync(CaseScript.Well, new CaseWish { Again = first });
        var other = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        Outcomes.IsDone(await desk.ClaimAsync(first.Id));
        Outcomes.IsDone(await desk.ClaimAsync(other.Id));

        var claimed = (await ReadAsync(desk, second.Id, null)).Entries.Where(entry => entry.What == "Case claimed").ToList();

        Assert.Equal(first.Id, Assert.Single(claimed).OtherCase);
    }

    [Fact]
    public async Task A_case_of_another_site_has_no_timeline()
    {
        var made = await cases.AddAsync(CaseScript.Well, new CaseWish { SiteId = await cases.AddSiteAsync() });
        await using var context = cases.Open();
        var site = await context.Sites.OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(Stop);
        await using var desk = await Desk.OpenAsync(app, site: site);

        Assert.Null(await desk.Get<ReadTimeline>().RunAsync(made.Id, null, Stop));
    }

    [Fact]
    public async Task Whoever_reads_blind_first_is_told_of_no_reading_or_decision_until_they_have_read()
    {
        var made = await cases.AddAsync(CaseScript.BurnoutAndLowMood, new CaseWish { SiteId = await cases.AddSiteAsync() });
        await using var context = cases.Open();
        await context.ReviewCases.Where(row => row.Id == made.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsBlindFirst, true).SetProperty(row => row.BlindFirstShare, 20), Stop);
        await using var colleague = await Desk.OpenAsync(app);
        await colleague.ClaimAsync(made.Id);
        Outcomes.IsDone(await colleague.Get<RecordBlindReading>().RunAsync(made.Id, Classification.PrimaryMoodDisorder, Stop));
        Outcomes.IsDone(await colleague.ReleaseAsync(made.Id));
        await using var reader = await Desk.OpenAsync(app);
        await reader.ClaimAsync(made.Id);

        var before = (await ReadAsync(reader, made.Id, null)).Entries.Select(entry => entry.What).ToList();

        Assert.DoesNotContain("Read blind first", before);
        Assert.Contains("Case claimed", before);
        Outcomes.IsDone(await reader.Get<RecordBlindReading>().RunAsync(made.Id, Classification.Indeterminate, Stop));
        Assert.Equal(2, (await ReadAsync(reader, made.Id, null)).Entries.Count(entry => entry.What == "Read blind first"));
    }

    private static async Task<TimelineStretch> ReadAsync(Desk desk, Guid caseId, TimelineCursor? before) =>
        (await desk.Get<ReadTimeline>().RunAsync(caseId, before, Stop))!;
}

public sealed class ReadTimelineTestsOnSqlite(ClinicApp app) : ReadTimelineTests(app), IClassFixture<ClinicApp>;

public sealed class ReadTimelineTestsOnPostgreSql(PostgreSqlApp app) : ReadTimelineTests(app), IClassFixture<PostgreSqlApp>;
