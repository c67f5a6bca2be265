using Clinic.Data.Chain;
using Clinic.Data.Records;
using Clinic.Data.Start;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Tests.Chain;

/// <summary>What is done to the chain itself: links, head and anchor.</summary>
public abstract partial class VerifyChainTests
{
    [Fact]
    public async Task A_link_taken_out_of_the_middle_leaves_a_gap_and_an_unsigned_decision()
    {
        await cases.AttackAsync("ChainLinks", $"DELETE FROM \"ChainLinks\" WHERE \"Sequence\" = 1");

        Assert.Equal(
            [(RecordKind.Link, "1", RecordFault.Removed), (RecordKind.Decision, first.Decision.Id.ToString(), RecordFault.Inserted)],
            (await cases.FindAsync()).Select(one => (one.Kind, one.Id, one.Fault)));
    }

    [Fact]
    public async Task A_link_made_to_fit_without_the_key_is_named()
    {
        await cases.AttackAsync("ChainLinks", $"UPDATE \"ChainLinks\" SET \"RecordCode\" = \"SubmissionCode\" WHERE \"Sequence\" = 2");

        await NamesAsync(RecordKind.Link, "2", RecordFault.Altered);
    }

    [Fact]
    public async Task The_last_decision_removed_with_its_link_misses_at_the_head()
    {
        await RemoveSecondAsync();

        await NamesSecondAsync(hasAnchor: true);
    }

    [Fact]
    public async Task A_decision_removed_with_its_link_is_missed_by_its_case_too()
    {
        await RemoveSecondAsync();
        await using var context = store.Open();

        var finding = Assert.Single(await store.Get<CheckCase>().RunAsync(context, second.Case, Stop));

        Assert.Equal((RecordKind.Decision, RecordFault.Removed, second.Case.Id), (finding.Kind, finding.Fault, finding.CaseId!.Value));
        Assert.Empty(await store.Get<CheckCase>().RunAsync(context, first.Case, Stop));
    }

    [Fact]
    public async Task Decisions_whose_whole_chain_is_gone_with_its_file_are_not_taken_for_unsigned_ones_from_before()
    {
        await cases.AttackAsync("ChainLinks", $"DELETE FROM \"ChainLinks\"");
        await cases.AttackAsync("ChainHeads", $"DELETE FROM \"ChainHeads\"");
        File.Delete(store.Get<ChainAnchor>().Path);
        await using var context = store.Open();

        await NamesAsync(RecordKind.Head, "chain", RecordFault.Removed);
        Assert.Equal(RecordKind.Head, Assert.Single(await store.Get<CheckCase>().RunAsync(context, first.Case, Stop)).Kind);
    }

    [Fact]
    public async Task Links_without_their_file_are_noticed()
    {
        File.Delete(store.Get<ChainAnchor>().Path);

        await NamesAsync(RecordKind.Anchor, "file", RecordFault.Removed);
    }

    [Fact]
    public async Task What_is_signed_while_the_chain_is_walked_is_not_taken_for_a_removed_link()
    {
        await using var context = store.Open();
        var decision = cases.NewDecision(second.Case, second.Clinician, second.Key);
        context.Add(decision);
        await store.Get<ChainLog>().AddAsync(context, second.Case, decision, ChainedKind.Decision, Stop);
        using var late = new BeforeCommand("\"ChainHeads\"", () => context.SaveChanges());

        var found = await store.Get<VerifyChain>().RunAsync(Stop);

        Assert.True(late.IsDone);
        Assert.Empty(found.Findings);
        Assert.Equal(3, found.Links);
    }

    [Fact]
    public async Task A_head_that_is_gone_is_named()
    {
        await cases.AttackAsync("ChainHeads", $"DELETE FROM \"ChainHeads\"");

        await NamesAsync(RecordKind.Head, "chain", RecordFault.Removed);
    }

    [Fact]
    public async Task A_database_turned_back_with_its_real_earlier_head_is_noticed_by_the_anchor_alone()
    {
        var earlier = await FirstHeadAsync();
        await RemoveSecondAsync();
        await cases.AttackAsync("ChainHeads", $"UPDATE \"ChainHeads\" SET \"Sequence\" = 1, \"LinkCode\" = {earlier.LinkCode}, \"Code\" = {earlier.Code}");

        await NamesSecondAsync(hasAnchor: true);
        File.Delete(store.Get<ChainAnchor>().Path);
        await NamesSecondAsync(hasAnchor: false);
    }

    [Fact]
    public async Task An_anchor_that_says_something_else_is_named()
    {
        await File.WriteAllTextAsync(store.Get<ChainAnchor>().Path, "{\"sequence\":1,\"link\":\"AA==\",\"code\":\"AA==\"}", Stop);

        await NamesAsync(RecordKind.Anchor, "file", RecordFault.Altered);
    }

    [Fact]
    public async Task Nothing_is_signed_onto_a_chain_without_its_head_and_the_portal_does_not_begin_another()
    {
        await cases.AttackAsync("ChainHeads", $"DELETE FROM \"ChainHeads\"");

        await Assert.ThrowsAsync<ChainBrokenException>(() => cases.SignAsync());
        await Assert.ThrowsAsync<ClinicStartupException>(() => store.Get<BeginChain>().RunAsync(Stop));
    }

    [Fact]
    public async Task Two_who_sign_at_once_leave_one_chain()
    {
        await using var context = store.Open();
        await using var other = store.Open();
        await store.Get<ChainLog>().AddAsync(context, first.Case, cases.NewDecision(first.Case, first.Clinician, first.Key), ChainedKind.Decision, Stop);
        await store.Get<ChainLog>().AddAsync(other, second.Case, cases.NewDecision(second.Case, second.Clinician, second.Key), ChainedKind.Decision, Stop);
        await context.SaveChangesAsync(Stop);

        var fault = await Assert.ThrowsAnyAsync<DbUpdateException>(() => other.SaveChangesAsync(Stop));

        Assert.True(DatabaseConflict.Is(fault));
        Assert.Equal(3, await context.ChainLinks.CountAsync(Stop));
    }
}
