using Clinic.Data.Audit;
using Clinic.Data.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Tests.Audit;

public abstract class AuditTrailTests(Store store)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_row_is_saved_with_the_change_and_says_who_what_and_when()
    {
        var (actor, patient) = (Guid.NewGuid(), Guid.NewGuid());
        await using (var context = store.Open())
        {
            store.Get<AuditTrail>().Add(context, new AuditEntry(AuditActions.CaseOpened, "ReviewCase")
            {
                ActorId = actor,
                ActorRole = "Clinician",
                EntityId = patient,
                PatientId = patient,
                Detail = "routine=>urgent",
            });
            await context.SaveChangesAsync(Stop);
        }

        await using var reader = store.Open();
        var row = await reader.AuditEvents.SingleAsync(row => row.ActorId == actor, Stop);
        Assert.Equal((store.Clock.GetUtcNow(), "case.opened", patient, "routine=>urgent"), (row.At, row.Action, row.PatientId, row.Detail));
    }

    [Fact]
    public async Task A_change_that_fails_leaves_no_audit_row()
    {
        var (draft, _, key) = await new TestRecords(store).DraftAsync();
        var records = new TestRecords(store);
        await records.SaveAsync(records.NewSubmission(draft, key));
        await using var context = store.Open();
        context.Add(records.NewSubmission(draft, key));
        store.Get<AuditTrail>().Add(context, new AuditEntry(AuditActions.IntakeSubmitted, "Submission") { EntityId = draft.Id });

        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync(Stop));

        await using var reader = store.Open();
        Assert.False(await reader.AuditEvents.AnyAsync(row => row.EntityId == draft.Id, Stop));
    }

    [Theory]
    [InlineData("Jane Doe")]
    [InlineData("jane@example.org")]
    [InlineData("")]
    [InlineData("line\nbreak")]
    public async Task What_is_not_a_code_is_refused_and_not_repeated(string words)
    {
        await using var context = store.Open();

        var refusal = Assert.Throws<ArgumentException>(
            () => store.Get<AuditTrail>().Add(context, new AuditEntry(AuditActions.CaseOpened, "ReviewCase") { Detail = words }));

        Assert.DoesNotContain("ane", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(context.ChangeTracker.Entries());
    }
}

public sealed class AuditTrailTestsOnSqlite(SqliteStore store) : AuditTrailTests(store), IClassFixture<SqliteStore>;

public sealed class AuditTrailTestsOnPostgreSql(PostgreSqlStore store) : AuditTrailTests(store), IClassFixture<PostgreSqlStore>;
