using Clinic.Data.Tests.Stores;
using Clinic.Domain.Review;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Tests.Mapping;

public abstract class ColumnTypeTests(Store store)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Scores_sort_as_numbers_and_keep_four_decimals()
    {
        var records = new TestRecords(store);
        var ids = new List<Guid>();
        foreach (var score in new[] { 5.1667m, 0.97m, 10.5m, 3m })
        {
            var (draft, _, key) = await records.DraftAsync();
            var submission = records.NewSubmission(draft, key, score);
            await records.SaveAsync(submission);
            ids.Add(submission.Id);
        }

        await using var context = store.Open();
        var sorted = await context.Submissions.Where(row => ids.Contains(row.Id) && row.Exhaustion > 1m)
            .OrderBy(row => row.Exhaustion).Select(row => row.Exhaustion).ToListAsync(Stop);

        Assert.Equal([3m, 5.1667m, 10.5m], sorted);
    }

    [Fact]
    public async Task Times_sort_by_the_moment_whatever_their_offset()
    {
        var records = new TestRecords(store);
        var early = await records.CaseAsync(arrivedAt: new DateTimeOffset(2026, 3, 2, 23, 0, 0, TimeSpan.FromHours(12)));
        var late = await records.CaseAsync(arrivedAt: new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));

        await using var context = store.Open();
        var rows = await context.ReviewCases.Where(row => row.Id == early.Id || row.Id == late.Id)
            .OrderBy(row => row.ArrivedAt).ToListAsync(Stop);

        Assert.Equal([early.Id, late.Id], rows.Select(row => row.Id));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 11, 0, 0, TimeSpan.Zero), rows[0].ArrivedAt);
    }

    [Fact]
    public async Task The_queue_pages_by_key_most_urgent_and_longest_waiting_first()
    {
        var records = new TestRecords(store);
        var day = TestClock.Start.AddYears(1);
        var expected = new List<Guid>();
        foreach (var (priority, hour) in new[]
        {
            (CasePriority.Urgent, 8), (CasePriority.Urgent, 9), (CasePriority.High, 7), (CasePriority.Routine, 5), (CasePriority.Routine, 6),
        })
        {
            expected.Add((await records.CaseAsync(priority, day.AddHours(hour))).Id);
        }

        Assert.Equal(expected, await PagesAsync(day));
    }

    [Fact]
    public async Task Enums_are_stored_by_their_codes()
    {
        var row = await new TestRecords(store).CaseAsync();
        await using var context = store.Open();

        var stored = await context.Database
            .SqlQuery<string>($"""SELECT "Kind" || ' ' || "Status" AS "Value" FROM "ReviewCases" WHERE "Id" = {row.Id}""").SingleAsync(Stop);

        Assert.Equal($"{CaseKind.Unfinished.ToCode()} {CaseStatus.Waiting.ToCode()}", stored);
    }

    private async Task<List<Guid>> PagesAsync(DateTimeOffset since)
    {
        await using var context = store.Open();
        var waiting = context.ReviewCases.Where(row => row.Status == CaseStatus.Waiting && row.ArrivedAt >= since)
            .OrderByDescending(row => row.Priority).ThenBy(row => row.ArrivedAt).ThenBy(row => row.Id);
        var ids = new List<Guid>();
        var page = await waiting.Take(2).ToListAsync(Stop);
        while (page.Count > 0)
        {
            ids.AddRange(page.Select(row => row.Id));
            var last = page[^1];
            page = await waiting.Where(row => row.Priority < last.Priority
                || (row.Priority == last.Priority && (row.ArrivedAt > last.ArrivedAt
                    || (row.ArrivedAt == last.ArrivedAt && row.Id > last.Id)))).Take(2).ToListAsync(Stop);
        }

        return ids;
    }
}

public sealed class ColumnTypeTestsOnSqlite(SqliteStore store) : ColumnTypeTests(store), IClassFixture<SqliteStore>;

public sealed class ColumnTypeTestsOnPostgreSql(PostgreSqlStore store) : ColumnTypeTests(store), IClassFixture<PostgreSqlStore>;
