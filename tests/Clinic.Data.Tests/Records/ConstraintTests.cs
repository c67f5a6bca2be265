using Clinic.Data.Records;
using Clinic.Data.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Tests.Records;

public abstract class ConstraintTests(Store store)
{
    private readonly TestRecords records = new(store);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_is_submitted_once()
    {
        var (draft, _, key) = await records.DraftAsync();
        await records.SaveAsync(records.NewSubmission(draft, key));

        await Assert.ThrowsAsync<DbUpdateException>(() => records.SaveAsync(records.NewSubmission(draft, key)));
    }

    [Fact]
    public async Task One_save_of_one_tab_is_kept_once()
    {
        var (draft, _, key) = await records.DraftAsync();
        var tab = Guid.NewGuid();
        await records.SaveAsync(
            records.NewAnswer(draft, key, 1, tab, 1),
            records.NewAnswer(draft, key, 2, tab, 1, item: "phq9.2"),
            records.NewAnswer(draft, key, 3, tab, 2),
            records.NewAnswer(draft, key, 4, Guid.NewGuid(), 1));

        await Assert.ThrowsAsync<DbUpdateException>(() => records.SaveAsync(records.NewAnswer(draft, key, 5, tab, 1)));
    }

    [Fact]
    public async Task Two_saves_of_a_draft_never_share_an_ordinal()
    {
        var (draft, _, key) = await records.DraftAsync();
        await records.SaveAsync(records.NewAnswer(draft, key, 1, Guid.NewGuid(), 1));

        await Assert.ThrowsAsync<DbUpdateException>(() => records.SaveAsync(records.NewAnswer(draft, key, 1, Guid.NewGuid(), 1)));
    }

    [Fact]
    public async Task A_patient_has_one_draft_in_progress_for_each_set()
    {
        var (patient, _) = await records.PatientAsync();
        var version = await records.QuestionSetAsync();
        await records.SaveAsync(records.NewDraft(patient, version), records.NewDraft(patient, await records.QuestionSetAsync()));

        await Assert.ThrowsAsync<DbUpdateException>(() => records.SaveAsync(records.NewDraft(patient, version)));
    }

    [Fact]
    public async Task After_submitting_a_patient_may_begin_again()
    {
        var (patient, _) = await records.PatientAsync();
        var version = await records.QuestionSetAsync();
        var first = records.NewDraft(patient, version);
        first.Status = DraftStatus.Submitted;

        await records.SaveAsync(first, records.NewDraft(patient, version));

        await using var context = store.Open();
        Assert.Equal(2, await context.Drafts.CountAsync(draft => draft.PatientId == patient.Id, Stop));
    }

    [Fact]
    public async Task A_draft_is_one_case()
    {
        var row = await records.CaseAsync();

        await Assert.ThrowsAsync<DbUpdateException>(() => records.SaveAsync(new ReviewCase
        {
            Id = records.NewId(),
            PatientId = row.PatientId,
            SiteId = row.SiteId,
            DraftId = row.DraftId,
        }));
    }

    [Fact]
    public async Task A_row_for_nobody_is_refused()
    {
        var (draft, _, _) = await records.DraftAsync();

        await Assert.ThrowsAsync<DbUpdateException>(() => records.SaveAsync(new ReviewCase
        {
            Id = records.NewId(),
            PatientId = Guid.NewGuid(),
            SiteId = draft.SiteId,
            DraftId = draft.Id,
        }));
    }

    [Fact]
    public async Task A_save_over_a_stale_row_is_refused()
    {
        var row = await records.CaseAsync();
        await using var first = store.Open();
        await using var second = store.Open();
        var mine = await first.ReviewCases.SingleAsync(one => one.Id == row.Id, Stop);
        var theirs = await second.ReviewCases.SingleAsync(one => one.Id == row.Id, Stop);
        theirs.Flags = "grief";
        await second.SaveChangesAsync(Stop);

        mine.Flags = "trauma";

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => first.SaveChangesAsync(Stop));
    }

    [Fact]
    public void No_intake_opens_until_somebody_can_notice_it()
    {
        var clinic = new ClinicDetails { Name = "Harbour", TimeZone = "Europe/London", CrisisLines = "[]" };
        Assert.False(clinic.Opening(needsDrill: true).IsOpen);

        var value = store.Get<Data.Encryption.FieldProtector>()
            .SealForClinic(Data.Encryption.SealedColumns.FirstAlertRecipient, clinic.Id, "duty@example.org");
        clinic.CrisisLines = """[{"label":"Crisis line","number":"988"}]""";
        clinic.EmergencyNumber = "911";
        clinic.ResponseHours = "Monday to Friday, 9 to 5";
        clinic.FirstAlertRecipient = value;
        Assert.False(clinic.Opening(needsDrill: true).IsOpen);

        clinic.SecondAlertRecipient = value;
        Assert.True(clinic.Opening(needsDrill: false).IsOpen);
        Assert.False(clinic.Opening(needsDrill: true).IsOpen);
        clinic.DrillPassedAt = DateTimeOffset.UnixEpoch;
        Assert.True(clinic.Opening(needsDrill: true).IsOpen);
    }
}

public sealed class ConstraintTestsOnSqlite(SqliteStore store) : ConstraintTests(store), IClassFixture<SqliteStore>;

public sealed class ConstraintTestsOnPostgreSql(PostgreSqlStore store) : ConstraintTests(store), IClassFixture<PostgreSqlStore>;
