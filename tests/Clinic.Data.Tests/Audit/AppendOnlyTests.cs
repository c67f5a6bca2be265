using System.Data.Common;
using Clinic.Data.Alerts;
using Clinic.Data.Audit;
using Clinic.Data.Dispositions;
using Clinic.Data.Encryption;
using Clinic.Data.Mail;
using Clinic.Data.Records;
using Clinic.Data.Tests.Stores;
using Clinic.Domain.Safety;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Tests.Audit;

public abstract class AppendOnlyTests(Store store)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Changes { get; } =
    [
        "UPDATE \"AuditEvents\" SET \"Action\" = 'other'",
        "DELETE FROM \"AuditEvents\"",
        "UPDATE \"SavedAnswers\" SET \"ItemCode\" = 'other'",
        "UPDATE \"SavedAnswers\" SET \"EnteredBy\" = NULL",
        "DELETE FROM \"SavedAnswers\"",
        "UPDATE \"Submissions\" SET \"Phq9\" = 0",
        "UPDATE \"Submissions\" SET \"EnteredBy\" = NULL",
        "DELETE FROM \"Submissions\"",
        "UPDATE \"Decisions\" SET \"Disposition\" = 'other'",
        "DELETE FROM \"Decisions\"",
        "UPDATE \"HandoverNotes\" SET \"ClinicianId\" = \"CaseId\"",
        "DELETE FROM \"HandoverNotes\"",
        "UPDATE \"Concerns\" SET \"Level\" = 0",
        "DELETE FROM \"Concerns\"",
        "UPDATE \"Letters\" SET \"Number\" = 9",
        "DELETE FROM \"Letters\"",
        "UPDATE \"DispositionListVersions\" SET \"Content\" = 'other'",
        "DELETE FROM \"DispositionListVersions\"",
        "UPDATE \"SafetyActions\" SET \"Kind\" = 'other'",
        "DELETE FROM \"SafetyActions\"",
        "UPDATE \"SafetyPlanVersions\" SET \"Number\" = 9",
        "DELETE FROM \"SafetyPlanVersions\"",
        "UPDATE \"ContactEntries\" SET \"Outcome\" = 'other'",
        "DELETE FROM \"ContactEntries\"",
        "UPDATE \"CareTasks\" SET \"DueOn\" = '2030-01-01'",
        "DELETE FROM \"CareTasks\"",
        "UPDATE \"AlertSteps\" SET \"Kind\" = 'other'",
        "DELETE FROM \"AlertSteps\"",
        "UPDATE \"MailAttempts\" SET \"Outcome\" = 'other'",
        "DELETE FROM \"MailAttempts\"",
        "UPDATE \"QuestionSetVersions\" SET \"Content\" = 'other'",
        "UPDATE \"QuestionSetVersions\" SET \"Status\" = 'Draft'",
        "DELETE FROM \"QuestionSetVersions\"",
        "UPDATE \"RuleSetVersions\" SET \"Content\" = 'other'",
        "DELETE FROM \"RuleSetVersions\"",
        "UPDATE \"BlindReadings\" SET \"Classification\" = 'indeterminate'",
        "DELETE FROM \"BlindReadings\"",
        "UPDATE \"SecondReadings\" SET \"FindsSomething\" = \"FindsSomething\"",
        "DELETE FROM \"SecondReadings\"",
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task The_database_refuses_to_change_or_remove_history(string sql)
    {
        await FillAsync();

        var refusal = await Assert.ThrowsAnyAsync<DbException>(() => ExecuteAsync(sql));

        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_of_a_question_set_may_change_and_go()
    {
        var version = await new TestRecords(store).QuestionSetAsync(QuestionSetStatus.Draft);
        await using var context = store.Open();
        var row = await context.QuestionSetVersions.SingleAsync(row => row.Id == version.Id, Stop);

        row.Content = "{\"title\":\"new\"}";
        await context.SaveChangesAsync(Stop);
        context.Remove(row);

        Assert.Equal(1, await context.SaveChangesAsync(Stop));
    }

    [Fact]
    public async Task A_published_question_set_may_be_retired()
    {
        var version = await new TestRecords(store).QuestionSetAsync();
        await using var context = store.Open();
        var row = await context.QuestionSetVersions.SingleAsync(row => row.Id == version.Id, Stop);

        row.Status = QuestionSetStatus.Retired;

        Assert.Equal(1, await context.SaveChangesAsync(Stop));
    }

    [Fact]
    public async Task A_task_may_be_done_and_opened_again()
    {
        await FillAsync();
        await using var context = store.Open();
        var task = await context.CareTasks.OrderBy(row => row.Id).LastAsync(Stop);

        task.DoneAt = new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal(1, await context.SaveChangesAsync(Stop));
        task.DoneAt = null;

        Assert.Equal(1, await context.SaveChangesAsync(Stop));
    }

    protected async Task FillAsync()
    {
        var records = new TestRecords(store);
        var (draft, _, key) = await records.DraftAsync();
        var submission = records.NewSubmission(draft, key);
        await records.SaveAsync(records.NewAnswer(draft, key, 1, Guid.NewGuid(), 1), submission);
        var decision = await records.DecisionAsync();
        await FillReadingsAsync(records, decision, submission.Id);
        await records.SaveAsync(new SafetyAction
        {
            Id = records.NewId(),
            CaseId = decision.CaseId,
            ClinicianId = decision.ClinicianId,
            Kind = "tried-to-reach",
        });
        await FillCareRecordAsync(records, draft.PatientId, decision.ClinicianId, key);
        await store.Get<StoreBuiltInDispositions>().RunAsync(Stop);
        await records.SaveAsync(new RuleSetVersion { Id = records.NewId(), Name = $"own-{records.NewId():N}", Content = "{}" });
        var alert = new SafetyAlert { Id = records.NewId(), CaseId = decision.CaseId, Reason = "test" };
        await records.SaveAsync(alert);
        await FillNotesAsync(records, decision, alert.Id, draft.PatientId, key);
        await using var context = store.Open();
        store.Get<AlertLog>().Add(context, alert.Id, AlertStepKinds.Raised);
        var mail = store.Get<MailOutbox>().Add(context, new OutgoingMail(MailTemplate.Test, "rota@example.org", "en", "/"));
        context.Add(new MailAttempt { Id = records.NewId(), MailId = mail.Id, Outcome = MailOutcomes.Deferred });
        store.Get<AuditTrail>().Add(context, new AuditEntry(AuditActions.CaseOpened, "ReviewCase"));
        await context.SaveChangesAsync(Stop);
    }

    private static Task FillNotesAsync(TestRecords records, Decision decision, Guid alertId, Guid patientId, DataKey key)
    {
        var (letter, note, concern) = (records.NewId(), records.NewId(), records.NewId());
        return records.SaveAsync(
            new Letter
            {
                Id = letter,
                LetterId = letter,
                Number = 1,
                CaseId = decision.CaseId,
                PatientId = patientId,
                ClinicianId = decision.ClinicianId,
                Content = FieldProtector.Seal(key, SealedColumns.LetterContent, letter, "{}"),
            },
            new HandoverNote
            {
                Id = note,
                CaseId = decision.CaseId,
                PatientId = patientId,
                ClinicianId = decision.ClinicianId,
                Words = FieldProtector.Seal(key, SealedColumns.HandoverWords, note, "Calls back on Friday"),
            },
            new Concern
            {
                Id = concern,
                CaseId = decision.CaseId,
                PatientId = patientId,
                AlertId = alertId,
                ClinicianId = decision.ClinicianId,
                Level = SafetyLevel.Urgent,
                Words = FieldProtector.Seal(key, SealedColumns.ConcernWords, concern, "Sounded low"),
            });
    }

    private static Task FillCareRecordAsync(TestRecords records, Guid patientId, Guid clinicianId, DataKey key)
    {
        var (plan, task) = (records.NewId(), records.NewId());
        return records.SaveAsync(
            new SafetyPlanVersion { Id = plan, PatientId = patientId, Number = 1, WrittenBy = clinicianId, Content = FieldProtector.Seal(key, SealedColumns.SafetyPlanContent, plan, "{}") },
            new ContactEntry { Id = records.NewId(), PatientId = patientId, WrittenBy = clinicianId, Way = "phone", Party = "person", Outcome = "reached" },
            new CareTask
            {
                Id = task,
                PatientId = patientId,
                AssignedTo = clinicianId,
                CreatedBy = clinicianId,
                DueOn = new DateOnly(2026, 12, 1),
                Words = FieldProtector.Seal(key, SealedColumns.CareTaskWords, task, "call"),
            });
    }

    private static async Task FillReadingsAsync(TestRecords records, Decision decision, Guid submissionId)
    {
        var site = (await records.PatientAsync()).Patient.SiteId;
        var draw = new SecondReadingDraw { Id = records.NewId(), CaseId = decision.CaseId, DecisionId = decision.Id, SiteId = site, FirstReaderId = decision.ClinicianId, Share = 10 };
        await records.SaveAsync(
            draw,
            new BlindReading { Id = records.NewId(), CaseId = decision.CaseId, SubmissionId = submissionId, ClinicianId = decision.ClinicianId });
        await records.SaveAsync(new SecondReading { Id = records.NewId(), DrawId = draw.Id, CaseId = decision.CaseId, ClinicianId = decision.ClinicianId });
    }

    protected async Task ExecuteAsync(string sql)
    {
        await using var context = store.Open();
        await context.Database.ExecuteSqlRawAsync(sql, Stop);
    }
}

public sealed class AppendOnlyTestsOnSqlite(SqliteStore store) : AppendOnlyTests(store), IClassFixture<SqliteStore>
{
    [Fact]
    public async Task A_row_cannot_be_replaced_either()
    {
        await FillAsync();

        await Assert.ThrowsAnyAsync<DbException>(() => ExecuteAsync(
            "INSERT OR REPLACE INTO \"AuditEvents\" (\"Id\", \"At\", \"Action\", \"EntityType\") SELECT \"Id\", 0, 'other', 'other' FROM \"AuditEvents\""));
    }
}

public sealed class AppendOnlyTestsOnPostgreSql(PostgreSqlStore store) : AppendOnlyTests(store), IClassFixture<PostgreSqlStore>
{
    [Theory]
    [InlineData("AuditEvents")]
    [InlineData("SavedAnswers")]
    [InlineData("Submissions")]
    [InlineData("Decisions")]
    [InlineData("BlindReadings")]
    [InlineData("SecondReadings")]
    [InlineData("DispositionListVersions")]
    [InlineData("HandoverNotes")]
    [InlineData("Concerns")]
    [InlineData("Letters")]
    [InlineData("MailAttempts")]
    [InlineData("AlertSteps")]
    public async Task A_table_cannot_be_emptied_either(string table)
    {
        await FillAsync();

        await Assert.ThrowsAnyAsync<DbException>(() => ExecuteAsync($"TRUNCATE \"{table}\" CASCADE"));
    }
}
