using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Data.Screenings;
using Clinic.Data.Tests.Stores;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Tests.Screenings;

public abstract class VerifyScreeningsTests(Store store)
{
    private readonly TestRecords records = new(store);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_stored_comes_out_again_and_every_deviation_is_named()
    {
        var good = await StoreAsync();
        var evidence = await StoreAsync(evidence: text => text.Replace("\"no\"", "\"yes\"", StringComparison.Ordinal));
        var format = await StoreAsync(evidence: _ => "{\"format\":1}");
        var unreadable = await StoreAsync(answers: _ => "nothing of ours");
        var answers = await StoreAsync(answers: text => Stored(new AnswerSave("phq9.1", new ItemAnswer.Choice(2), store.Clock.GetUtcNow())) is var other
            ? (SubmittedAnswers.Parse(text) with { Items = other.Items, Shown = other.Shown }).ToJson()
            : text);
        var rules = await StoreAsync(ruleSet: "1999.1");
        var columns = await StoreAsync(classification: Classification.PrimaryMoodDisorder);
        var erased = await StoreAsync();
        await using (var context = store.Open())
        {
            await PatientKeys.DestroyAsync(context, erased.PatientId, Stop);
        }

        var found = await store.Get<VerifyScreenings>().RunAsync(null, Stop);

        Assert.Equal((7, 1), (found.Checked, found.Erased));
        Assert.DoesNotContain(found.Deviations, deviation => deviation.SubmissionId == good.Id);
        Assert.Equal(
            new Dictionary<Guid, RederivationOutcome>
            {
                [evidence.Id] = RederivationOutcome.EvidenceDiffers,
                [format.Id] = RederivationOutcome.OtherFormat,
                [unreadable.Id] = RederivationOutcome.Unreadable,
                [answers.Id] = RederivationOutcome.AnswersDiffer,
                [rules.Id] = RederivationOutcome.UnknownRuleSet,
                [columns.Id] = RederivationOutcome.ColumnsDiffer,
            },
            found.Deviations.ToDictionary(deviation => deviation.SubmissionId, deviation => deviation.Outcome));
        await using var after = store.Open();
        var trail = await after.AuditEvents.SingleAsync(row => row.Action == AuditActions.ScreeningsVerified, Stop);
        Assert.Equal("checked=7,erased=1,deviations=6,signed=0,altered=0", trail.Detail);
    }

    private async Task<Submission> StoreAsync(
        Func<string, string>? answers = null, Func<string, string>? evidence = null, string ruleSet = "2026.1", Classification? classification = null)
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
        var draft = records.NewDraft(patient, version);
        var stored = Stored();
        var trace = new ScreeningEvaluator(RuleSets.V2026_1).Explain(stored.Input);
        var id = records.NewId();
        var row = new Submission
        {
            Id = id,
            DraftId = draft.Id,
            PatientId = patient.Id,
            SiteId = patient.SiteId,
            QuestionSetVersionId = version.Id,
            SubmittedAt = store.Clock.GetUtcNow(),
            RuleSet = ruleSet,
            Answers = FieldProtector.Seal(key, SealedColumns.SubmissionAnswers, id, (answers ?? (text => text))(stored.ToJson())),
            Evidence = FieldProtector.Seal(key, SealedColumns.SubmissionEvidence, id, (evidence ?? (text => text))(trace.ToCanonicalJson())),
            Classification = classification ?? trace.Result.Classification,
            Safety = trace.Result.Safety,
            Priority = trace.Result.Priority,
            Ketamine = trace.Result.Ketamine,
            Flags = string.Join(' ', trace.Result.Flags),
        };
        await records.SaveAsync(version);
        await records.SaveAsync(draft);
        await records.SaveAsync(row);
        return row;
    }

    private static SubmittedAnswers Stored(params AnswerSave[] history) =>
        SubmittedAnswers.Of(Sitting.Of(BuiltInQuestionSets.Intake, history));
}

public sealed class VerifyScreeningsTestsOnSqlite(SqliteStore store) : VerifyScreeningsTests(store), IClassFixture<SqliteStore>;

public sealed class VerifyScreeningsTestsOnPostgreSql(PostgreSqlStore store) : VerifyScreeningsTests(store), IClassFixture<PostgreSqlStore>;
