using Clinic.Data.Quality;
using Clinic.Data.Tests.Stores;
using Clinic.Domain.Agreement;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Tests.Quality;

public abstract class AgreementRowsTests(Store store)
{
    private const Classification Below = Classification.BelowThreshold;
    private const Classification Burnout = Classification.SituationalBurnout;
    private const Classification Open = Classification.Indeterminate;
    private readonly QualityRecords records = new(store);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cases_that_are_alike_are_counted_together_by_the_database()
    {
        var (scope, clinician, other) = (Day(1), await records.ClinicianAsync(), await records.ClinicianAsync());
        await DecideAsync(scope, clinician, Burnout, Burnout, "burnout.exhaustion");
        await DecideAsync(scope, clinician, Burnout, Burnout, "burnout.exhaustion");
        await DecideAsync(scope, clinician, Burnout, Open, "burnout.exhaustion");
        await DecideAsync(scope, other, Below, Below);

        var counts = await CountAsync(scope);

        Assert.Equal(
            [
                (Below, Below, other, null, null, 1),
                (Burnout, Burnout, clinician, null, "burnout.exhaustion", 2),
                (Burnout, Open, clinician, "interview", "burnout.exhaustion", 1),
            ],
            counts.OrderBy(one => one.Suggested).ThenBy(one => one.Chosen)
                .Select(one => (one.Suggested, one.Chosen, one.ClinicianId, one.Reason, one.Decisive, one.Cases)));
        Assert.All(counts, one => Assert.Equal("2026.1", one.RuleSet));
    }

    [Fact]
    public async Task Drills_and_demo_cases_do_not_count_and_demo_cases_can_be_looked_at_alone()
    {
        var (scope, clinician) = (Day(2), await records.ClinicianAsync());
        await records.DecideAsync(await records.CaseAsync(Below, isDrill: true), clinician, at: scope.From);
        await records.DecideAsync(await records.CaseAsync(Burnout, isDemo: true), clinician, at: scope.From);
        await records.DecideAsync(await records.CaseAsync(Open), clinician, at: scope.From);

        Assert.Equal([Open], (await CountAsync(scope)).Select(one => one.Suggested));
        Assert.Equal([Burnout], (await CountAsync(scope with { OfDemo = true })).Select(one => one.Suggested));
    }

    [Fact]
    public async Task Only_what_was_decided_within_the_dates_and_at_the_site_counts()
    {
        var (scope, clinician) = (Day(3), await records.ClinicianAsync());
        var row = await records.CaseAsync(Below);
        await records.DecideAsync(row, clinician, at: scope.From);
        await DecideAsync(Day(4), clinician, Burnout, Burnout);
        await records.DecideAsync(await records.CaseAsync(Open), clinician, at: scope.To);

        Assert.Equal([Below], (await CountAsync(scope)).Select(one => one.Suggested));
        Assert.Single(await CountAsync(scope with { SiteId = row.SiteId }));
        Assert.Empty(await CountAsync(scope with { SiteId = Guid.NewGuid() }));
    }

    [Fact]
    public async Task A_case_that_was_decided_again_counts_once_as_it_was_decided_first()
    {
        var (scope, clinician) = (Day(5), await records.ClinicianAsync());
        var row = await records.CaseAsync(Burnout);
        await records.DecideAsync(row, clinician, Burnout, scope.From);
        await records.DecideAsync(row, clinician, Open, scope.From.AddHours(2));

        var only = Assert.Single(await CountAsync(scope));
        Assert.Equal((Burnout, 1), (only.Chosen, only.Cases));
    }

    [Fact]
    public async Task What_was_read_blind_first_is_counted_apart_from_what_was_seen()
    {
        var (scope, clinician) = (Day(6), await records.ClinicianAsync());
        var row = await records.CaseAsync(Burnout, isBlindFirst: true, decisive: "burnout");
        await records.ReadBlindAsync(row, clinician, Below, scope.From);
        await records.ReadBlindAsync(row, await records.ClinicianAsync(), Open, scope.From.AddHours(1));
        await records.DecideAsync(row, clinician, Burnout, scope.From.AddHours(2));

        Assert.Empty(await CountAsync(scope));
        var only = Assert.Single(await CountAsync(scope, ReadingKind.BlindFirst));
        Assert.Equal((Burnout, Below, "burnout", 1), (only.Suggested, only.Chosen, only.Decisive, only.Cases));
    }

    [Fact]
    public async Task A_blind_reading_counts_once_however_often_its_reader_decides()
    {
        var (scope, clinician) = (Day(7), await records.ClinicianAsync());
        var row = await records.CaseAsync(Burnout, isBlindFirst: true);
        await records.ReadBlindAsync(row, clinician, Below, scope.From);
        await records.DecideAsync(row, clinician, Burnout, scope.From.AddHours(1));
        await records.DecideAsync(row, clinician, Below, scope.From.AddHours(2));
        await using var context = store.Open();

        Assert.Equal(new BlindChange(Decided: 1, ToSuggestion: 1, Kept: 0, Away: 0), await BlindChange.ReadAsync(context, scope, Stop));
    }

    [Fact]
    public async Task Second_readings_are_counted_by_the_share_they_were_drawn_with()
    {
        var clinician = await records.ClinicianAsync();
        store.Clock.Advance(TimeSpan.FromDays(1));
        var now = store.Clock.GetUtcNow();
        foreach (var (share, finds) in ((int, bool)[])[(10, false), (10, true), (50, false)])
        {
            var row = await records.CaseAsync(Below);
            await records.ReadAgainAsync(row, await records.DecideAsync(row, clinician), await records.ClinicianAsync(), share, finds);
        }

        await using var context = store.Open();
        var counts = await SecondReadingCounts.ReadAsync(context, new QualityScope { From = now, To = now.AddSeconds(1) }, Stop);

        Assert.Equal([new SecondReadingCount(10, 2, 1), new SecondReadingCount(50, 1, 0)], counts);
    }

    [Fact]
    public async Task Waits_are_those_of_cases_that_came_in_within_the_dates_and_were_not_closed_by_an_erasure()
    {
        var (scope, clinician) = (Day(8), await records.ClinicianAsync());
        var row = await records.CaseAsync(Below, arrived: scope.From, decided: scope.From.AddHours(5), priority: CasePriority.High);
        await records.DecideAsync(row, clinician, at: scope.From.AddHours(5));
        await records.CaseAsync(Below, arrived: scope.From.AddHours(1), decided: scope.From.AddHours(2));
        await records.CaseAsync(Below, arrived: scope.From.AddHours(3));
        await records.CaseAsync(Below, arrived: scope.To);
        var waits = new List<ReviewWait>();

        await using var context = store.Open();
        await foreach (var wait in ReviewWaits.ReadAsync(context, scope).WithCancellation(Stop))
            waits.Add(wait);

        Assert.Equal(
            [
                new ReviewWait(CasePriority.High, scope.From, scope.From.AddHours(24), scope.From.AddHours(5)),
                new ReviewWait(CasePriority.Routine, scope.From.AddHours(3), scope.From.AddHours(75), null),
            ],
            waits.OrderBy(wait => wait.ArrivedAt));
    }

    // Each test has a day of its own in the class's one database.
    private static QualityScope Day(int number)
    {
        var day = TestClock.Start.AddYears(-1).AddDays(number);
        return new QualityScope { From = day, To = day.AddDays(1) };
    }

    private async Task DecideAsync(QualityScope scope, Guid clinician, Classification suggested, Classification chosen, string? decisive = null) =>
        await records.DecideAsync(await records.CaseAsync(suggested, decisive: decisive), clinician, chosen, scope.From.AddMinutes(1));

    private async Task<List<AgreementCount>> CountAsync(QualityScope scope, ReadingKind kind = ReadingKind.Seen)
    {
        await using var context = store.Open();
        return await AgreementRows.CountAsync(context, scope, kind, Stop);
    }
}

public sealed class AgreementRowsTestsOnSqlite(SqliteStore store) : AgreementRowsTests(store), IClassFixture<SqliteStore>;

public sealed class AgreementRowsTestsOnPostgreSql(PostgreSqlStore store) : AgreementRowsTests(store), IClassFixture<PostgreSqlStore>;
