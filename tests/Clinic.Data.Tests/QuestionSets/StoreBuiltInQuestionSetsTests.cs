using Clinic.Data.Audit;
using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Data.Tests.Stores;
using Clinic.Domain.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Tests.QuestionSets;

/// <summary>What an upgrade of the program does with a question set that came with it and has changed since.</summary>
public abstract class StoreBuiltInQuestionSetsTests(Store store) : IAsyncLifetime
{
    private static readonly QuestionSet Intake = BuiltInQuestionSets.Intake;
    private static readonly QuestionSet Older = Intake with { Version = "2025.9", Title = "An older questionnaire" };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // A database for each test: what was published once cannot be taken away for the next.
    public ValueTask InitializeAsync() => store.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await store.DisposeAsync();
    }

    [Fact]
    public async Task The_first_start_publishes_each_set_as_version_one_and_another_start_changes_nothing()
    {
        await StartAsync();
        await StartAsync();

        await using var context = store.Open();
        Assert.Equal(
            [
                ("follow-up", "en", 1, QuestionSetStatus.Published), ("follow-up", "es", 1, QuestionSetStatus.Published),
                ("intake", "en", 1, QuestionSetStatus.Published), ("intake", "es", 1, QuestionSetStatus.Published),
            ],
            (await context.QuestionSetVersions.OrderBy(row => row.SetCode).ThenBy(row => row.Language).ToListAsync(Stop))
                .Select(row => (row.SetCode, row.Language, row.Number, row.Status)));
    }

    [Fact]
    public async Task A_changed_set_is_published_as_a_new_version_where_the_programs_own_is_in_use()
    {
        await AddAsync(1, Older, QuestionSetStatus.Published);

        await StartAsync();

        Assert.Equal([(1, QuestionSetStatus.Retired), (2, QuestionSetStatus.Published)], await IntakesAsync());
        await using var context = store.Open();
        var newest = await store.Get<PublishedQuestionSets>().NewestAsync(context, Intake.Code, Intake.Language, Stop);
        Assert.Equal((2, Intake.Title), (newest!.Number, newest.Set.Title));
        Assert.True(await context.AuditEvents.AnyAsync(
            row => row.Action == AuditActions.QuestionSetRetired && row.At == store.Clock.GetUtcNow(), Stop));
    }

    [Fact]
    public async Task Where_an_admins_version_is_in_use_the_changed_set_waits_as_a_draft()
    {
        await AddAsync(1, Older, QuestionSetStatus.Retired);
        await AddAsync(2, Older with { Title = "Our own words" }, QuestionSetStatus.Published, by: Guid.NewGuid());

        await StartAsync();
        await StartAsync();

        Assert.Equal([(1, QuestionSetStatus.Retired), (2, QuestionSetStatus.Published), (3, QuestionSetStatus.Draft)], await IntakesAsync());
    }

    [Fact]
    public async Task A_draft_that_came_and_was_discarded_does_not_come_again()
    {
        await using var context = store.Open();
        await AddAsync(1, Older, QuestionSetStatus.Published, by: Guid.NewGuid());
        await StartAsync();
        await context.QuestionSetVersions.Where(row => row.Status == QuestionSetStatus.Draft).ExecuteDeleteAsync(Stop);

        await StartAsync();

        Assert.Equal([(1, QuestionSetStatus.Published)], await IntakesAsync());
    }

    [Fact]
    public async Task While_an_admin_has_a_draft_open_the_changed_set_waits_for_a_later_start()
    {
        var admin = Guid.NewGuid();
        await AddAsync(1, Older, QuestionSetStatus.Published, by: admin);
        await AddAsync(2, Older with { Title = "Half-way" }, QuestionSetStatus.Draft, by: admin);

        await StartAsync();

        Assert.Equal([(1, QuestionSetStatus.Published), (2, QuestionSetStatus.Draft)], await IntakesAsync());
    }

    private Task StartAsync() => store.Get<StoreBuiltInQuestionSets>().RunAsync(Stop);

    private async Task<List<(int Number, QuestionSetStatus Status)>> IntakesAsync()
    {
        await using var context = store.Open();
        var rows = await context.QuestionSetVersions.Where(row => row.SetCode == Intake.Code && row.Language == Intake.Language).OrderBy(row => row.Number).ToListAsync(Stop);
        return [.. rows.Select(row => (row.Number, row.Status))];
    }

    private async Task AddAsync(int number, QuestionSet set, QuestionSetStatus status, Guid? by = null)
    {
        await using var context = store.Open();
        context.Add(new QuestionSetVersion
        {
            Id = RowId.New(store.Clock),
            SetCode = set.Code,
            Number = number,
            Language = set.Language,
            Status = status,
            Content = QuestionSetJson.Write(set),
            ContentHash = QuestionSetJson.Hash(set),
            CreatedAt = store.Clock.GetUtcNow(),
            CreatedBy = by,
            PublishedAt = status == QuestionSetStatus.Draft ? null : store.Clock.GetUtcNow(),
            PublishedBy = status == QuestionSetStatus.Draft ? null : by,
        });
        await context.SaveChangesAsync(Stop);
    }
}

public sealed class StoreBuiltInQuestionSetsTestsOnSqlite() : StoreBuiltInQuestionSetsTests(new SqliteStore());

public sealed class StoreBuiltInQuestionSetsTestsOnPostgreSql() : StoreBuiltInQuestionSetsTests(new PostgreSqlStore());
