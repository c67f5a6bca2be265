using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Data.Review;
using Clinic.Data.Tests.Stores;

namespace Clinic.Data.Tests.Review;

public abstract class ReviewCommitsTests(Store store)
{
    private readonly TestRecords records = new(store);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_claim_knocks_once_it_is_committed_and_not_before()
    {
        var row = await records.CaseAsync();
        var clinician = await records.ClinicianAsync();
        await KnockedAsync();
        await using var context = store.Open();
        await using var transaction = await context.Database.BeginTransactionAsync(Stop);
        await store.Get<ReviewClaims>().TryClaimAsync(context, row.Id, clinician, Stop);
        Assert.False(await KnockedAsync());

        await transaction.CommitAsync(Stop);

        Assert.True(await KnockedAsync());
    }

    [Fact]
    public async Task A_change_saved_without_a_transaction_of_its_own_knocks_too()
    {
        await KnockedAsync();
        await WriteAsync(AuditActions.AlertRaised);

        Assert.True(await KnockedAsync());
    }

    [Fact]
    public async Task An_answer_that_is_saved_does_not_knock()
    {
        await KnockedAsync();
        await WriteAsync(AuditActions.AnswerSaved);

        Assert.False(await KnockedAsync());
    }

    private async Task WriteAsync(string action)
    {
        await using var context = store.Open();
        context.AuditEvents.Add(new AuditEvent { At = store.Clock.GetUtcNow(), Action = action, EntityType = nameof(ReviewCase) });
        await context.SaveChangesAsync(Stop);
    }

    // Nobody else waits for the signal here. Without a knock the wait ends when the test's clock moves on.
    private async Task<bool> KnockedAsync()
    {
        var wait = store.Get<ReviewSignal>().WaitAsync(TimeSpan.FromMinutes(1), store.Clock, Stop);
        await Task.WhenAny(wait, Task.Delay(200, Stop));
        var knocked = wait.IsCompleted;
        store.Clock.Advance(TimeSpan.FromMinutes(2));
        await wait;
        return knocked;
    }
}

public sealed class ReviewCommitsTestsOnSqlite(SqliteStore store) : ReviewCommitsTests(store), IClassFixture<SqliteStore>;

public sealed class ReviewCommitsTestsOnPostgreSql(PostgreSqlStore store) : ReviewCommitsTests(store), IClassFixture<PostgreSqlStore>;
