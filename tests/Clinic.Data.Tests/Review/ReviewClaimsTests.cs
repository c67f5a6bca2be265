using Clinic.Data.Audit;
using Clinic.Data.Review;
using Clinic.Data.Tests.Stores;
using Clinic.Domain.Review;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Tests.Review;

public abstract class ReviewClaimsTests(Store store)
{
    private readonly TestRecords records = new(store);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_many_who_claim_at_once_exactly_one_gets_the_case()
    {
        var row = await records.CaseAsync();
        var clinicians = new List<Guid>();
        for (var number = 0; number < 8; number++)
        {
            clinicians.Add(await records.ClinicianAsync());
        }

        var claimed = await Task.WhenAll(clinicians.Select(clinician => Task.Run(() => ClaimAsync(row.Id, clinician), Stop)));

        Assert.Single(claimed, won => won);
        await using var context = store.Open();
        var after = await context.ReviewCases.SingleAsync(one => one.Id == row.Id, Stop);
        Assert.Equal((CaseStatus.Claimed, clinicians[Array.IndexOf(claimed, true)]), (after.Status, after.OwnerId!.Value));
        Assert.Equal(store.Clock.GetUtcNow(), after.ClaimedAt);
        Assert.Equal([AuditActions.CaseClaimed], await ActionsAsync(row.Id));
    }

    [Fact]
    public async Task A_claim_makes_an_older_reading_of_the_case_stale()
    {
        var row = await records.CaseAsync();
        await using var context = store.Open();
        var stale = await context.ReviewCases.SingleAsync(one => one.Id == row.Id, Stop);
        await ClaimAsync(row.Id, await records.ClinicianAsync());

        stale.Flags = "grief";

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync(Stop));
    }

    [Fact]
    public async Task A_released_case_waits_again()
    {
        var row = await records.CaseAsync();
        var clinician = await records.ClinicianAsync();
        await ClaimAsync(row.Id, clinician);

        Assert.True(await ReleaseAsync(row.Id, clinician));

        Assert.Equal([AuditActions.CaseClaimed, AuditActions.ClaimReleased], await ActionsAsync(row.Id));
        Assert.True(await ClaimAsync(row.Id, await records.ClinicianAsync()));
    }

    [Fact]
    public async Task Nobody_releases_a_claim_of_somebody_else()
    {
        var row = await records.CaseAsync();
        await ClaimAsync(row.Id, await records.ClinicianAsync());

        Assert.False(await ReleaseAsync(row.Id, await records.ClinicianAsync()));
        Assert.Equal([AuditActions.CaseClaimed], await ActionsAsync(row.Id));
    }

    [Fact]
    public async Task A_claim_inside_a_transaction_that_is_rolled_back_did_not_happen()
    {
        var row = await records.CaseAsync();
        var clinician = await records.ClinicianAsync();
        await using (var context = store.Open())
        await using (var transaction = await context.Database.BeginTransactionAsync(Stop))
        {
            Assert.True(await store.Get<ReviewClaims>().TryClaimAsync(context, row.Id, clinician, Stop));
            await transaction.RollbackAsync(Stop);
        }

        Assert.Empty(await ActionsAsync(row.Id));
        Assert.True(await ClaimAsync(row.Id, clinician));
    }

    [Fact]
    public async Task A_case_goes_to_a_colleague_only_from_who_was_seen_to_hold_it()
    {
        var row = await records.CaseAsync();
        var (first, second, third) = (await records.ClinicianAsync(), await records.ClinicianAsync(), await records.ClinicianAsync());

        Assert.True(await AssignAsync(row.Id, from: null, second, by: first));
        Assert.False(await AssignAsync(row.Id, from: null, third, by: first));
        Assert.False(await AssignAsync(row.Id, from: third, first, by: first));
        Assert.True(await AssignAsync(row.Id, from: second, third, by: first));

        await using var context = store.Open();
        var after = await context.ReviewCases.SingleAsync(one => one.Id == row.Id, Stop);
        Assert.Equal((CaseStatus.Claimed, third), (after.Status, after.OwnerId!.Value));
        var rows = await context.AuditEvents.Where(one => one.EntityId == row.Id).OrderBy(one => one.Id).ToListAsync(Stop);
        Assert.Equal([AuditActions.CaseAssigned, AuditActions.CaseAssigned], rows.Select(one => one.Action));
        Assert.Equal([$"to={second:N}", $"to={third:N};from={second:N}"], rows.Select(one => one.Detail));
    }

    [Fact]
    public async Task Of_many_who_claim_and_assign_at_once_one_has_the_case()
    {
        var row = await records.CaseAsync();
        var clinicians = new List<Guid>();
        for (var number = 0; number < 6; number++)
        {
            clinicians.Add(await records.ClinicianAsync());
        }

        var done = await Task.WhenAll(clinicians.Select((clinician, number) => Task.Run(
            () => number % 2 == 0 ? ClaimAsync(row.Id, clinician) : AssignAsync(row.Id, from: null, clinician, by: clinicians[0]), Stop)));

        Assert.Single(done, won => won);
        await using var context = store.Open();
        Assert.Equal(clinicians[Array.IndexOf(done, true)], (await context.ReviewCases.SingleAsync(one => one.Id == row.Id, Stop)).OwnerId);
    }

    private async Task<bool> AssignAsync(Guid caseId, Guid? from, Guid to, Guid by)
    {
        await using var context = store.Open();
        return await store.Get<ReviewClaims>().TryAssignAsync(context, new CaseAssignment(caseId, from, to), by, Stop);
    }

    private async Task<bool> ClaimAsync(Guid caseId, Guid clinician)
    {
        await using var context = store.Open();
        return await store.Get<ReviewClaims>().TryClaimAsync(context, caseId, clinician, Stop);
    }

    private async Task<bool> ReleaseAsync(Guid caseId, Guid clinician)
    {
        await using var context = store.Open();
        return await store.Get<ReviewClaims>().ReleaseAsync(context, caseId, clinician, Stop);
    }

    private async Task<List<string>> ActionsAsync(Guid caseId)
    {
        await using var context = store.Open();
        return await context.AuditEvents.Where(row => row.EntityId == caseId).OrderBy(row => row.Id).Select(row => row.Action).ToListAsync(Stop);
    }
}

public sealed class ReviewClaimsTestsOnSqlite(SqliteStore store) : ReviewClaimsTests(store), IClassFixture<SqliteStore>;

public sealed class ReviewClaimsTestsOnPostgreSql(PostgreSqlStore store) : ReviewClaimsTests(store), IClassFixture<PostgreSqlStore>;
