using Clinic.Data.Audit;
using Clinic.Data.Quality;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.BlindFirst;
using Clinic.Web.Features.Clinicians.Concerns;
using Clinic.Web.Features.Clinicians.Decisions;
using Clinic.Web.Features.Clinicians.Exporting;
using Clinic.Web.Features.Clinicians.Queue;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Features.Quality.Access;
using Clinic.Web.Features.Quality.Cases;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Clinicians.BlindFirst;

public abstract class BlindFirstTests(ClinicApp app)
{
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Scores_and_suggestion_are_hidden_until_the_reader_has_recorded_a_reading()
    {
        var id = await BlindCaseAsync(CaseScript.BurnoutAndLowMood);
        await using var desk = await Desk.OpenAsync(app);
        await desk.ClaimAsync(id);

        var before = await desk.FileAsync(id);
        Assert.True(before.IsHidden);
        Assert.Null(before.Result);
        Assert.NotEmpty(before.Sections);

        Outcomes.IsDone(await ReadAsync(desk, id, Classification.PrimaryMoodDisorder));

        var after = await desk.FileAsync(id);
        Assert.False(after.IsHidden);
        Assert.Equal((Classification.BurnoutWithCoOccurringDepression, Classification.PrimaryMoodDisorder), (after.Result!.Classification, after.OwnReading));
    }

    [Fact]
    public async Task Nobody_decides_before_they_have_read_and_then_the_decision_goes_on()
    {
        var id = await BlindCaseAsync(CaseScript.BurnoutAndLowMood);
        await using var desk = await Desk.OpenAsync(app);
        var form = await desk.BeginDecisionAsync(id);
        Assert.Null(form.Suggested);

        Outcomes.IsRefused(CaseRefusal.ReadFirst, await desk.PrepareAsync(form));
        Outcomes.IsRefused(CaseRefusal.ReadFirst, await desk.PrepareAsync(Guessing(form)));
        Outcomes.IsDone(await ReadAsync(desk, id, Classification.Indeterminate));
        var file = await desk.FileAsync(id);
        (form.Version, form.Suggested, form.Agrees) = (file.Version, file.Result!.Classification, true);

        Outcomes.IsDone(await desk.DecideAsync(form));
        Assert.Equal(CaseStatus.Decided, (await desk.FileAsync(id)).Status);
    }

    [Fact]
    public async Task A_reading_is_recorded_once_and_never_changed()
    {
        var id = await BlindCaseAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        await desk.ClaimAsync(id);
        Outcomes.IsDone(await ReadAsync(desk, id, Classification.Indeterminate));

        Outcomes.IsRefused(CaseRefusal.ReadAlready, await ReadAsync(desk, id, Classification.BelowThreshold));

        await using var context = cases.Open();
        var reading = await context.BlindReadings.SingleAsync(one => one.CaseId == id, Stop);
        Assert.Equal((Classification.Indeterminate, desk.Account.Id), (reading.Classification, reading.ClinicianId));
        Assert.Equal(1, await context.AuditEvents.CountAsync(one => one.Action == AuditActions.BlindReadingRecorded && one.EntityId == id, Stop));
    }

    [Fact]
    public async Task Each_clinician_reads_for_themselves()
    {
        var id = await BlindCaseAsync(CaseScript.BurnoutAndLowMood);
        await using var first = await Desk.OpenAsync(app);
        await using var second = await Desk.OpenAsync(app);
        await first.ClaimAsync(id);
        Outcomes.IsRefused(CaseRefusal.NotYours, await ReadAsync(second, id, Classification.BelowThreshold));
        await ReadAsync(first, id, Classification.PrimaryMoodDisorder);

        Assert.True((await second.FileAsync(id)).IsHidden);
        await first.ReleaseAsync(id);
        await second.ClaimAsync(id);
        Assert.True((await second.FileAsync(id)).IsHidden);
        Outcomes.IsDone(await ReadAsync(second, id, Classification.BelowThreshold));
        Assert.False((await second.FileAsync(id)).IsHidden);
    }

    [Fact]
    public async Task Once_decided_everybody_sees_the_suggestion()
    {
        var id = await BlindCaseAsync(CaseScript.BurnoutAndLowMood);
        await using var desk = await Desk.OpenAsync(app);
        await using var colleague = await Desk.OpenAsync(app);
        await desk.ClaimAsync(id);
        await ReadAsync(desk, id, Classification.PrimaryMoodDisorder);
        var file = await desk.FileAsync(id);
        await desk.DecideAsync(new DecisionForm
        {
            CaseId = id,
            Version = file.Version,
            Suggested = file.Result!.Classification,
            Agrees = true,
            Dispositions = file.Dispositions,
            Disposition = "therapy-referral",
        });

        Assert.NotNull((await colleague.FileAsync(id)).Result);
    }

    [Fact]
    public async Task Safety_is_never_hidden()
    {
        var id = await BlindCaseAsync(CaseScript.BurnoutAndLowMood.Tick("mh.now", "elevated-now").Tick("fm.signs", "chest-pain"));
        await using var desk = await Desk.OpenAsync(app);

        var file = await desk.FileAsync(id);

        Assert.True(file.IsHidden);
        Assert.Equal(SafetyLevel.None, file.Safety);
        Assert.Contains(FlagKind.MoodOrPsychosisNow, file.BlindFlags);
        Assert.DoesNotContain(file.BlindFlags, flag => flag is FlagKind.MoodWorkBound or FlagKind.PossibleDepression or FlagKind.Anxiety);
    }

    [Fact]
    public async Task Nobody_waits_for_the_reading_once_there_is_a_safety_concern()
    {
        var id = await BlindCaseAsync(CaseScript.BurnoutAndLowMood);
        await using var desk = await Desk.OpenAsync(app, site: await SiteOfAsync(id));
        await using var colleague = await Desk.OpenAsync(app);
        await colleague.ClaimAsync(id);
        Outcomes.IsDone(await ReadAsync(colleague, id, Classification.PrimaryMoodDisorder));
        await colleague.ReleaseAsync(id);
        Assert.True((await desk.FileAsync(id)).IsHidden);

        var form = new ConcernForm { CaseId = id, Level = SafetyLevel.Urgent, Words = "Her sister called." };
        Assert.IsType<ConcernOutcome.Raised>(await desk.Get<RaiseConcern>().RunAsync(form, Stop));

        var filter = new QueueFilter { Classification = Classification.BurnoutWithCoOccurringDepression };
        Assert.False((await desk.FileAsync(id)).IsHidden);
        Assert.Equal(id, Assert.Single(Entries(await desk.QueueAsync(filter))).CaseId);
        Outcomes.IsDone(await desk.ActAsync(new SafetyActionForm { CaseId = id, Kind = SafetyActionKind.SpokeWithPerson, Words = "Safe at home" }));
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(id)));
    }

    [Fact]
    public async Task A_case_that_nobody_had_read_when_the_concern_came_counts_as_decided_with_the_suggestion_in_view()
    {
        var id = await BlindCaseAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);

        var form = new ConcernForm { CaseId = id, Level = SafetyLevel.Elevated, Words = "Sounded low" };
        Assert.IsType<ConcernOutcome.Raised>(await desk.Get<RaiseConcern>().RunAsync(form, Stop));

        await using var context = cases.Open();
        Assert.False((await context.ReviewCases.AsNoTracking().SingleAsync(row => row.Id == id, Stop)).IsBlindFirst);
    }

    [Fact]
    public async Task The_queue_gives_nothing_away_either_and_neither_does_its_filter()
    {
        var id = await BlindCaseAsync(CaseScript.BurnoutAndLowMood.Choose("phq9.10", 3));
        await using var desk = await Desk.OpenAsync(app, site: await SiteOfAsync(id));
        var filter = new QueueFilter { Classification = Classification.BurnoutWithCoOccurringDepression };

        var entry = Assert.Single(Entries(await desk.QueueAsync()));
        Assert.Equal((true, null, null), (entry.IsBlind, entry.Classification, entry.Phq9));
        Assert.Equal("Read blind first", QueueWords.Why(entry));
        Assert.Empty(Entries(await desk.QueueAsync(filter)));
        await using (var context = cases.Open())
            Assert.Contains("functional-impairment", (await context.ReviewCases.SingleAsync(row => row.Id == id, Stop)).Flags.Split(' '));
        Assert.Empty(Entries(await desk.QueueAsync(new QueueFilter { Flag = FlagKind.FunctionalImpairment })));

        await desk.ClaimAsync(id);
        await ReadAsync(desk, id, Classification.PrimaryMoodDisorder);
        Assert.Equal(Classification.BurnoutWithCoOccurringDepression, Assert.Single(Entries(await desk.QueueAsync())).Classification);
    }

    [Fact]
    public async Task Nothing_is_exported_before_the_reading_either()
    {
        var id = await BlindCaseAsync(CaseScript.BurnoutAndLowMood);
        await using var desk = await Desk.OpenAsync(app);

        var export = await desk.Get<ExportCase>().RunAsync(id, Stop);

        Assert.Equal(ExportRefusal.ReadFirst, Assert.IsType<CaseExport.Refused>(export).Reason);
    }

    [Fact]
    public async Task A_case_that_was_not_drawn_asks_for_no_reading()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        await desk.ClaimAsync(made.Id);

        Assert.False((await desk.FileAsync(made.Id)).IsHidden);
        Outcomes.IsRefused(CaseRefusal.ReadAlready, await ReadAsync(desk, made.Id, Classification.BelowThreshold));
        Outcomes.IsRefused(CaseRefusal.Incomplete, await ReadAsync(desk, made.Id, null));
    }

    [Fact]
    public async Task The_next_case_of_the_person_does_not_show_the_scores_of_one_that_is_still_to_be_read_blind()
    {
        var site = await cases.AddSiteAsync();
        var first = await cases.AddAsync(CaseScript.BurnoutAndLowMood, new CaseWish { SiteId = site, At = DateTimeOffset.UtcNow.AddDays(-3) });
        var second = await cases.AddAsync(CaseScript.Well, new CaseWish { SiteId = site, Again = first });
        await using var desk = await Desk.OpenAsync(app);
        Assert.NotNull((await desk.FileAsync(second.Id)).Changes);
        await DrawAsync(first.Id);

        Assert.Null((await desk.FileAsync(second.Id)).Changes);

        await desk.ClaimAsync(first.Id);
        Outcomes.IsDone(await ReadAsync(desk, first.Id, Classification.Indeterminate));
        Assert.Equal(first.Id, (await desk.FileAsync(second.Id)).Changes!.CaseId);
    }

    [Fact]
    public async Task The_cases_behind_the_figures_name_no_suggestion_to_who_may_still_have_to_read_it_blind()
    {
        var id = await BlindCaseAsync(CaseScript.BurnoutAndLowMood);
        await using var desk = await Desk.OpenAsync(app, site: await SiteOfAsync(id));
        await using var colleague = await Desk.OpenAsync(app, site: await SiteOfAsync(id));
        await desk.ClaimAsync(id);
        Outcomes.IsDone(await ReadAsync(desk, id, Classification.PrimaryMoodDisorder));

        Assert.Empty(await BehindAsync(colleague));
        Assert.Equal(id, Assert.Single(await BehindAsync(desk)).CaseId);

        Outcomes.IsDone(await desk.DecideAsync(await FormAsync(desk, id)));
        Assert.Equal(id, Assert.Single(await BehindAsync(colleague)).CaseId);
    }

    private static async Task<IReadOnlyList<AgreementCase>> BehindAsync(Desk desk) =>
        (await desk.Get<ReadAgreementCases>().RunAsync(new QualityFilter { Reading = ReadingKind.BlindFirst }, Stop))!.Rows;

    private static async Task<DecisionForm> FormAsync(Desk desk, Guid id)
    {
        var file = await desk.FileAsync(id);
        return new DecisionForm
        {
            CaseId = id,
            Version = file.Version,
            Suggested = file.Result!.Classification,
            Agrees = true,
            Dispositions = file.Dispositions,
            Disposition = "therapy-referral",
        };
    }

    private static Task<CaseChange> ReadAsync(Desk desk, Guid id, Classification? read) => desk.Get<RecordBlindReading>().RunAsync(id, read, Stop);

    private static IReadOnlyList<QueueEntry> Entries(QueueServing serving) => Assert.IsType<QueueServing.Served>(serving).Entries;

    // Whoever guesses the suggestion right gets no further either.
    private static DecisionForm Guessing(DecisionForm form) => new()
    {
        CaseId = form.CaseId,
        Version = form.Version,
        Suggested = Classification.BurnoutWithCoOccurringDepression,
        Agrees = true,
        Dispositions = form.Dispositions,
        Disposition = form.Disposition,
    };

    private async Task<Guid> BlindCaseAsync(CaseScript script)
    {
        var made = await cases.AddAsync(script, new CaseWish { SiteId = await cases.AddSiteAsync() });
        await DrawAsync(made.Id);
        return made.Id;
    }

    private async Task DrawAsync(Guid id)
    {
        await using var context = cases.Open();
        await context.ReviewCases.Where(row => row.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsBlindFirst, true).SetProperty(row => row.BlindFirstShare, 20), Stop);
    }

    private async Task<Guid> SiteOfAsync(Guid caseId)
    {
        await using var context = cases.Open();
        return await context.ReviewCases.Where(row => row.Id == caseId).Select(row => row.SiteId).SingleAsync(Stop);
    }
}

public sealed class BlindFirstTestsOnSqlite(ClinicApp app) : BlindFirstTests(app), IClassFixture<ClinicApp>;

public sealed class BlindFirstTestsOnPostgreSql(PostgreSqlApp app) : BlindFirstTests(app), IClassFixture<PostgreSqlApp>;
