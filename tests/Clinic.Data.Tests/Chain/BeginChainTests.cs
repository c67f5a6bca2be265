using Clinic.Data.Chain;
using Clinic.Data.Records;
using Clinic.Data.Start;
using Clinic.Data.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Tests.Chain;

public abstract class BeginChainTests(Store store)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Decisions_from_before_are_taken_up_once_and_an_old_file_stops_a_second_beginning()
    {
        var decision = await new TestRecords(store).DecisionAsync();

        await store.Get<BeginChain>().RunAsync(Stop);
        await store.Get<BeginChain>().RunAsync(Stop);

        await using var context = store.Open();
        var link = await context.ChainLinks.SingleAsync(Stop);
        Assert.Equal((ChainedKind.Adopted, decision.Id), (link.Kind, link.RecordId));
        Assert.Empty((await store.Get<VerifyChain>().RunAsync(Stop)).Findings);
        await using (var fresh = store.Open())
        {
            await fresh.ChainHeads.ExecuteDeleteAsync(Stop);
        }

        var refusal = await Assert.ThrowsAsync<ClinicStartupException>(() => store.Get<BeginChain>().RunAsync(Stop));
        Assert.Contains(store.Get<ChainAnchor>().Path, refusal.Message, StringComparison.Ordinal);

        // With every link gone too, the file alone tells.
        var file = await File.ReadAllTextAsync(store.Get<ChainAnchor>().Path, Stop);
        await new SignedCases(store).ForgetAsync();
        await File.WriteAllTextAsync(store.Get<ChainAnchor>().Path, file, Stop);
        await Assert.ThrowsAsync<ClinicStartupException>(() => store.Get<BeginChain>().RunAsync(Stop));
        Assert.Equal((RecordKind.Head, RecordFault.Removed), (await store.Get<VerifyChain>().RunAsync(Stop)).Findings.Select(one => (one.Kind, one.Fault)).First());

        // With the file gone as well, the trail tells, and what was altered meanwhile is not taken up as signed.
        File.Delete(store.Get<ChainAnchor>().Path);
        await new TestRecords(store).DecisionAsync();
        refusal = await Assert.ThrowsAsync<ClinicStartupException>(() => store.Get<BeginChain>().RunAsync(Stop));
        Assert.Contains("was begun before", refusal.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ChainBrokenException>(() => new SignedCases(store).SignAsync());
        Assert.Equal((RecordKind.Head, RecordFault.Removed), (await store.Get<VerifyChain>().RunAsync(Stop)).Findings.Select(one => (one.Kind, one.Fault)).Single());
    }
}

public sealed class BeginChainTestsOnSqlite(SqliteStore store) : BeginChainTests(store), IClassFixture<SqliteStore>;

public sealed class BeginChainTestsOnPostgreSql(PostgreSqlStore store) : BeginChainTests(store), IClassFixture<PostgreSqlStore>;
