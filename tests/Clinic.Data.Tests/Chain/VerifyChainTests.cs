using Clinic.Data.Chain;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Data.Start;
using Clinic.Data.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Tests.Chain;

/// <summary>Each test begins with a chain of two signed cases, and leaves a database in which nothing is signed.</summary>
public abstract class VerifyChainTests(Store store) : IAsyncLifetime
{
    private readonly SignedCases cases = new(store);
    private SignedCase first = default!;
    private SignedCase second = default!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store.SkipWhereMissing();
        first = await cases.SignAsync();
        second = await cases.SignAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (first is not null)
        {
            await cases.ForgetAsync();
        }
    }

    [Fact]
    public async Task What_was_signed_and_left_alone_is_clean_and_stays_so_with_amendments_and_an_erased_person()
    {
        await cases.AmendAsync(first);
        await using (var context = store.Open())
        {
            await PatientKeys.DestroyAsync(context, second.Case.PatientId, Stop);
        }

        var found = await store.Get<VerifyChain>().RunAsync(Stop);

        Assert.Empty(found.Findings);
        Assert.Equal((3L, true), (found.Links, found.HasAnchor));
    }

    [Fact]
    public async Task A_changed_note_names_its_decision_also_where_the_attacker_moves_a_real_one_there()
    {
        var note = second.Decision.Note!.Value.ToBytes();
        await cases.AttackAsync("Decisions", $"UPDATE \"Decisions\" SET \"Note\" = {note} WHERE \"Id\" = {first.Decision.Id}");

        await NamesAsync(RecordKind.Decision, first.Decision.Id, RecordFault.Altered);
    }

    [Fact]
    public async Task Any_other_column_of_a_decision_counts_too()
    {
        await cases.AttackAsync("Decisions", $"UPDATE \"Decisions\" SET \"Disposition\" = 'no-action' WHERE \"Id\" = {first.Decision.Id}");

        await NamesAsync(RecordKind.Decision, first.Decision.Id, RecordFault.Altered);
    }

    [Fact]
    public async Task A_changed_answer_is_named_itself()
    {
        await cases.AttackAsync("SavedAnswers", $"UPDATE \"SavedAnswers\" SET \"ItemCode\" = 'phq9.9' WHERE \"Id\" = {first.Answers[1].Id}");

        await NamesAsync(RecordKind.Answer, first.Answers[1].Id, RecordFault.Altered);
    }

    [Fact]
    public async Task Who_entered_an_answer_counts_too()
    {
        await cases.AttackAsync("SavedAnswers", $"UPDATE \"SavedAnswers\" SET \"EnteredBy\" = {first.Clinician} WHERE \"Id\" = {first.Answers[1].Id}");

        await NamesAsync(RecordKind.Answer, first.Answers[1].Id, RecordFault.Altered);
    }

    [Fact]
    public async Task A_removed_answer_is_noticed()
    {
        await cases.AttackAsync("SavedAnswers", $"DELETE FROM \"SavedAnswers\" WHERE \"Id\" = {first.Answers[0].Id}");

        var finding = Assert.Single(await cases.FindAsync());
        Assert.Equal((RecordKind.Answer, RecordFault.Removed, first.Case.Id), (finding.Kind, finding.Fault, finding.CaseId!.Value));
    }

    [Fact]
    public async Task An_answer_added_afterwards_is_named()
    {
        var draft = new Draft { Id = first.Case.DraftId, SetCode = "x" };
        var added = new TestRecords(store).NewAnswer(draft, first.Key, 3, Guid.NewGuid(), 1);
        await new TestRecords(store).SaveAsync(added);

        await NamesAsync(RecordKind.Answer, added.Id, RecordFault.Inserted);
    }

    [Fact]
    public async Task A_changed_score_names_its_screening()
    {
        await cases.AttackAsync("Submissions", $"UPDATE \"Submissions\" SET \"Phq9\" = 3 WHERE \"Id\" = {first.Submission.Id}");

        await NamesAsync(RecordKind.Screening, first.Submission.Id, RecordFault.Altered);
    }

    [Fact]
    public async Task A_changed_safety_action_is_named()
    {
        await cases.AttackAsync("SafetyActions", $"UPDATE \"SafetyActions\" SET \"Kind\" = 'tried-to-reach' WHERE \"Id\" = {first.Action.Id}");

        await NamesAsync(RecordKind.SafetyAction, first.Action.Id, RecordFault.Altered);
    }

    [Fact]
    public async Task A_case_moved_to_another_person_is_named()
    {
        await cases.AttackAsync("ReviewCases", $"UPDATE \"ReviewCases\" SET \"PatientId\" = {second.Case.PatientId} WHERE \"Id\" = {first.Case.Id}");

        await NamesAsync(RecordKind.Case, first.Case.Id, RecordFault.Altered);
    }

    [Fact]
    public async Task A_changed_question_set_is_noticed_as_the_words_that_were_asked()
    {
        await cases.AttackAsync("QuestionSetVersions", $"UPDATE \"QuestionSetVersions\" SET \"Content\" = '[]'");

        Assert.All(await cases.FindAsync(), finding => Assert.Equal((RecordKind.Wording, RecordFault.Altered), (finding.Kind, finding.Fault)));
        Assert.Equal(2, (await cases.FindAsync()).Count);
    }

    [Fact]
    public async Task A_removed_decision_is_named()
    {
        await cases.AttackAsync("Decisions", $"DELETE FROM \"Decisions\" WHERE \"Id\" = {first.Decision.Id}");

        await NamesAsync(RecordKind.Decision, first.Decision.Id, RecordFault.Removed);
    }

    [Fact]
    public async Task A_classification_slipped_into_a_signed_amendment_is_named()
    {
        var changed = await cases.AmendAsync(first);
        await cases.AttackAsync("Amendments", $"UPDATE \"Amendments\" SET \"DecidedClassification\" = 'below-threshold' WHERE \"Id\" = {changed.Id}");

        await NamesAsync(RecordKind.Amendment, changed.Id, RecordFault.Altered);
    }

    [Fact]
    public async Task A_changed_and_a_removed_amendment_are_named()
    {
        var (changed, removed) = (await cases.AmendAsync(first), await cases.AmendAsync(first));
        await cases.AttackAsync("Amendments", $"UPDATE \"Amendments\" SET \"Disposition\" = 'no-action' WHERE \"Id\" = {changed.Id}");
        await cases.AttackAsync("Amendments", $"DELETE FROM \"Amendments\" WHERE \"Id\" = {removed.Id}");

        Assert.Equal(
            [(RecordKind.Amendment, changed.Id.ToString(), RecordFault.Altered), (RecordKind.Amendment, removed.Id.ToString(), RecordFault.Removed)],
            (await cases.FindAsync()).Select(one => (one.Kind, one.Id, one.Fault)));
    }

    [Fact]
    public async Task A_decision_that_nobody_signed_is_named()
    {
        var forged = cases.NewDecision(first.Case, first.Clinician, first.Key);
        await new TestRecords(store).SaveAsync(forged);

        await NamesAsync(RecordKind.Decision, forged.Id, RecordFault.Inserted);
    }

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

    [Fact]
    public async Task The_case_alone_is_checked_as_the_whole_is()
    {
        await cases.AttackAsync("Decisions", $"UPDATE \"Decisions\" SET \"RecheckWeeks\" = 3 WHERE \"Id\" = {first.Decision.Id}");
        await using var context = store.Open();

        var finding = Assert.Single(await store.Get<CheckCase>().RunAsync(context, first.Case, Stop));
        Assert.Equal((RecordKind.Decision, first.Decision.Id.ToString(), RecordFault.Altered), (finding.Kind, finding.Id, finding.Fault));
        Assert.Empty(await store.Get<CheckCase>().RunAsync(context, second.Case, Stop));
    }

    private Task NamesAsync(RecordKind kind, Guid id, RecordFault fault) => NamesAsync(kind, id.ToString(), fault);

    private async Task NamesAsync(RecordKind kind, string id, RecordFault fault)
    {
        var finding = Assert.Single(await cases.FindAsync());
        Assert.Equal((kind, id, fault), (finding.Kind, finding.Id, finding.Fault));
    }

    private async Task NamesSecondAsync(bool hasAnchor) => Assert.Equal(
        [
            hasAnchor ? (RecordKind.Link, "2", RecordFault.Removed) : (RecordKind.Anchor, "file", RecordFault.Removed),
            (RecordKind.Decision, $"of case {second.Case.Id}", RecordFault.Removed),
        ],
        (await cases.FindAsync()).Select(one => (one.Kind, one.Id, one.Fault)));

    private async Task RemoveSecondAsync()
    {
        await cases.AttackAsync("ChainLinks", $"DELETE FROM \"ChainLinks\" WHERE \"Sequence\" = 2");
        await cases.AttackAsync("Decisions", $"DELETE FROM \"Decisions\" WHERE \"Id\" = {second.Decision.Id}");
    }

    private async Task<(byte[] LinkCode, byte[] Code)> FirstHeadAsync()
    {
        await using var context = store.Open();
        var link = await context.ChainLinks.AsNoTracking().SingleAsync(one => one.Sequence == 1, Stop);
        return (link.Code, store.Get<LinkCodes>().OfHead(1, link.Code));
    }
}

public sealed class VerifyChainTestsOnSqlite(SqliteStore store) : VerifyChainTests(store), IClassFixture<SqliteStore>;

public sealed class VerifyChainTestsOnPostgreSql(PostgreSqlStore store) : VerifyChainTests(store), IClassFixture<PostgreSqlStore>;
