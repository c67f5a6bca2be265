using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Data.Review;
using Clinic.Data.Tests.Stores;

namespace Clinic.Data.Tests.Review;

public abstract class AuditTailTests(Store store)
{
    private readonly TestRecords records = new(store);
    private readonly AuditTail tail = new();

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_claim_by_whomever_is_noticed_once_and_anything_else_is_not()
    {
        var row = await records.CaseAsync();
        Assert.True(await LookAsync());
        Assert.False(await LookAsync());

        await WriteAsync(AuditActions.AnswerSaved);
        await WriteAsync(AuditActions.QueueServed);
        Assert.False(await LookAsync());

        await using (var context = store.Open())
            await store.Get<ReviewClaims>().TryClaimAsync(context, row.Id, await records.ClinicianAsync(), Stop);
        Assert.True(await LookAsync());
        Assert.False(await LookAsync());
    }

    [Fact]
    public async Task After_a_quiet_while_the_next_change_is_noticed()
    {
        Assert.True(await LookAsync());
        for (var minute = 0; minute < 3; minute++)
        {
            store.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.False(await LookAsync());
        }

        await WriteAsync(AuditActions.AlertAcknowledged);
        Assert.True(await LookAsync());
    }

    protected async Task<bool> LookAsync()
    {
        await using var context = store.Open();
        return await tail.AdvanceAsync(context, store.Clock.GetUtcNow(), Stop);
    }

    protected async Task WriteAsync(string action)
    {
        await using var context = store.Open();
        context.AuditEvents.Add(new AuditEvent { At = store.Clock.GetUtcNow(), Action = action, EntityType = nameof(ReviewCase) });
        await context.SaveChangesAsync(Stop);
    }
}

public sealed class AuditTailTestsOnSqlite(SqliteStore store) : AuditTailTests(store), IClassFixture<SqliteStore>;

public sealed class AuditTailTestsOnPostgreSql(PostgreSqlStore store) : AuditTailTests(store), IClassFixture<PostgreSqlStore>
{
    private readonly Store store = store;

    [Fact]
    public async Task A_row_committed_after_one_with_a_higher_number_is_still_noticed()
    {
        Assert.True(await LookAsync());
        await using var slow = store.Open();
        await using var transaction = await slow.Database.BeginTransactionAsync(Stop);
        slow.AuditEvents.Add(new AuditEvent { At = store.Clock.GetUtcNow(), Action = AuditActions.CaseQueued, EntityType = nameof(ReviewCase) });
        await slow.SaveChangesAsync(Stop);
        await WriteAsync(AuditActions.CaseClaimed);
        Assert.True(await LookAsync());
        store.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.False(await LookAsync());

        await transaction.CommitAsync(Stop);

        Assert.True(await LookAsync());
        Assert.False(await LookAsync());
    }
}
