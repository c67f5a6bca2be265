using Clinic.Data.Chain;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Data.Screenings;
using Clinic.Data.Tests.Stores;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Tests.Screenings;

public abstract class VerifyCasesTests(Store store)
{
    private readonly TestRecords records = new(store);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cases_that_say_less_than_their_answers_and_records_of_people_that_do_not_open_are_named()
    {
        var good = await SentAsync(row => row);
        await SentAsync(row => row.Priority = CasePriority.Urgent);
        var calm = await SentAsync(row => row.Safety = SafetyLevel.None);
        var late = await SentAsync(row => row.Priority = CasePriority.Routine);
        var other = await SentAsync(row => row.Classification = Classification.BelowThreshold);
        var flagged = await SentAsync(row => row.Flags = "rushed");
        var away = await SentAsync(row => row.SubmissionId = null);
        var risk = await UnsentAsync(SafetyLevel.Urgent, CasePriority.Urgent);
        var hushed = await UnsentAsync(SafetyLevel.None, CasePriority.Routine);
        var (named, key) = await records.PatientAsync();
        var (locked, _) = await records.PatientAsync();
        await using (var context = store.Open())
        {
            var moved = FieldProtector.Seal(key, SealedColumns.PatientEmail, named.Id, "not a name");
            await context.Patients.Where(row => row.Id == named.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, moved), Stop);
            await context.PatientKeys.Where(row => row.PatientId == locked.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.WrappedKey, moved), Stop);
        }

        var found = (await store.Get<VerifyScreenings>().RunAsync(null, Stop)).Others
            .Where(one => one.Kind is RecordKind.Case or RecordKind.Patient || one.Id == locked.Id.ToString())
            .ToDictionary(one => one.Id, one => (one.Kind, one.Fault));

        Assert.Equal(
            new[] { calm, late, other, flagged, away, hushed }.ToDictionary(id => id.ToString(), _ => (RecordKind.Case, RecordFault.Altered))
                .Append(new(named.Id.ToString(), (RecordKind.Patient, RecordFault.Unreadable)))
                .Append(new(locked.Id.ToString(), (RecordKind.PatientKey, RecordFault.Unreadable))).OrderBy(one => one.Key),
            found.OrderBy(one => one.Key));
        Assert.DoesNotContain(good.ToString(), found.Keys);
        Assert.DoesNotContain(risk.ToString(), found.Keys);
    }

    [Fact]
    public async Task The_screening_of_somebody_with_a_spoiled_key_is_unreadable_and_not_taken_for_erased()
    {
        var (draft, patient, key) = await records.DraftAsync();
        var sent = records.NewSubmission(draft, key);
        await records.SaveAsync(sent);
        var spoiled = FieldProtector.Seal(key, SealedColumns.PatientEmail, patient.Id, "no key");
        await using (var context = store.Open())
        {
            await context.PatientKeys.Where(row => row.PatientId == patient.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.WrappedKey, spoiled), Stop);
        }

        var found = await store.Get<VerifyScreenings>().RunAsync(null, Stop);

        Assert.Equal(0, found.Erased);
        Assert.Contains(found.Deviations, one => one.SubmissionId == sent.Id && one.Outcome == RederivationOutcome.Unreadable);
    }

    private async Task<Guid> SentAsync(Func<ReviewCase, object?> change)
    {
        var (draft, _, key) = await records.DraftAsync();
        var sent = records.NewSubmission(draft, key);
        var row = NewCase(draft, sent.Safety, sent.Priority);
        (row.SubmissionId, row.Classification, row.Flags) = (sent.Id, sent.Classification, sent.Flags);
        await records.SaveAsync(sent);
        change(row);
        await records.SaveAsync(row);
        return row.Id;
    }

    private async Task<Guid> UnsentAsync(SafetyLevel safety, CasePriority priority)
    {
        var (patient, key) = await records.PatientAsync();
        var version = new QuestionSetVersion
        {
            Id = records.NewId(),
            SetCode = $"intake-{records.NewId():N}",
            Number = 1,
            Language = "en",
            Status = QuestionSetStatus.Published,
            Content = QuestionSetJson.Write(BuiltInQuestionSets.Intake),
            ContentHash = QuestionSetJson.Hash(BuiltInQuestionSets.Intake),
            CreatedAt = store.Clock.GetUtcNow(),
        };
        await records.SaveAsync(version);
        var draft = records.NewDraft(patient, version);
        var id = records.NewId();
        var answer = new SavedAnswer
        {
            Id = id,
            DraftId = draft.Id,
            ItemCode = "phq9.9",
            Value = FieldProtector.Seal(key, SealedColumns.SavedAnswer, id, new ItemAnswer.Choice(2).ToStored()),
            SavedAt = store.Clock.GetUtcNow(),
            Ordinal = 1,
            WriterId = draft.Id,
            ClientSequence = 1,
        };
        await records.SaveAsync(draft);
        var row = NewCase(draft, safety, priority);
        await records.SaveAsync(answer, row);
        return row.Id;
    }

    private ReviewCase NewCase(Draft draft, SafetyLevel safety, CasePriority priority) => new()
    {
        Id = records.NewId(),
        PatientId = draft.PatientId,
        SiteId = draft.SiteId,
        DraftId = draft.Id,
        Kind = CaseKind.Unfinished,
        Safety = safety,
        Priority = priority,
        ArrivedAt = store.Clock.GetUtcNow(),
        DueAt = store.Clock.GetUtcNow(),
    };
}

public sealed class VerifyCasesTestsOnSqlite(SqliteStore store) : VerifyCasesTests(store), IClassFixture<SqliteStore>;

public sealed class VerifyCasesTestsOnPostgreSql(PostgreSqlStore store) : VerifyCasesTests(store), IClassFixture<PostgreSqlStore>;
