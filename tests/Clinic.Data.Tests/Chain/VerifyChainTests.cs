using Clinic.Data.Chain;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Data.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Tests.Chain;

/// <summary>Each test begins with a chain of two signed cases, and leaves a database in which nothing is signed.</summary>
public abstract partial class VerifyChainTests(Store store) : IAsyncLifetime
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
