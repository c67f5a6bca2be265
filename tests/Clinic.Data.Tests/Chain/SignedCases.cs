using Clinic.Data.Chain;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Data.Tests.Stores;
using Clinic.Domain.Review;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Tests.Chain;

/// <summary>Signed decisions with the rows behind them, and an attacker who owns the database and not the key file.</summary>
public sealed class SignedCases(Store store)
{
    private readonly TestRecords records = new(store);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A submitted, decided case with two answers and a safety action, signed.</summary>
    public async Task<SignedCase> SignAsync()
    {
        var (draft, patient, key) = await records.DraftAsync();
        var submission = records.NewSubmission(draft, key);
        var row = new ReviewCase
        {
            Id = records.NewId(),
            PatientId = patient.Id,
            SiteId = draft.SiteId,
            DraftId = draft.Id,
            SubmissionId = submission.Id,
            Status = CaseStatus.Decided,
            ArrivedAt = store.Clock.GetUtcNow(),
            DueAt = store.Clock.GetUtcNow(),
        };
        var answers = new[] { records.NewAnswer(draft, key, 1, Guid.NewGuid(), 1), records.NewAnswer(draft, key, 2, Guid.NewGuid(), 1, "phq9.2") };
        await records.SaveAsync([submission, .. answers]);
        await records.SaveAsync(row);
        var clinician = await records.ClinicianAsync();
        var action = new SafetyAction { Id = records.NewId(), CaseId = row.Id, ClinicianId = clinician, RecordedAt = store.Clock.GetUtcNow(), Kind = "spoke-with-person" };
        await records.SaveAsync(action);
        var decision = NewDecision(row, clinician, key);
        await using var context = store.Open();
        context.Add(decision);
        var head = await store.Get<ChainLog>().AddAsync(context, row, decision, ChainedKind.Decision, Stop);
        await context.SaveChangesAsync(Stop);
        await store.Get<ChainAnchor>().HoldAsync(head, Stop);
        return new SignedCase(row, decision, submission, answers, action, clinician, key);
    }

    /// <summary>Adds a signed amendment.</summary>
    public async Task<Amendment> AmendAsync(SignedCase made)
    {
        ArgumentNullException.ThrowIfNull(made);
        var id = records.NewId();
        var amendment = new Amendment
        {
            Id = id,
            DecisionId = made.Decision.Id,
            CaseId = made.Case.Id,
            ClinicianId = made.Clinician,
            SignedAt = ChainLog.Microseconds(store.Clock.GetUtcNow()),
            Words = FieldProtector.Seal(made.Key, SealedColumns.AmendmentWords, id, "one more thing"),
        };
        await using var context = store.Open();
        context.Add(amendment);
        var head = await store.Get<ChainLog>().AddAsync(context, made.Case, amendment, Stop);
        await context.SaveChangesAsync(Stop);
        await store.Get<ChainAnchor>().HoldAsync(head, Stop);
        return amendment;
    }

    public Decision NewDecision(ReviewCase row, Guid clinician, DataKey key)
    {
        ArgumentNullException.ThrowIfNull(row);
        var id = records.NewId();
        return new Decision
        {
            Id = id,
            CaseId = row.Id,
            ClinicianId = clinician,
            DecidedAt = ChainLog.Microseconds(store.Clock.GetUtcNow()),
            Agrees = true,
            Disposition = "therapy-referral",
            Note = FieldProtector.Seal(key, SealedColumns.DecisionNote, id, "spoke on the phone"),
        };
    }

    /// <summary>Takes the whole chain, what was signed and the anchor away.</summary>
    public async Task ForgetAsync()
    {
        await using var context = store.Open();
        foreach (var table in new[] { "ChainLinks", "ChainHeads", "Amendments", "Decisions" })
        {
            await DisarmAsync(context, table);
        }

        await context.ChainLinks.ExecuteDeleteAsync(Stop);
        await context.ChainHeads.ExecuteDeleteAsync(Stop);
        await context.Amendments.ExecuteDeleteAsync(Stop);
        await context.Decisions.ExecuteDeleteAsync(Stop);
        await context.ReviewCases.ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, CaseStatus.Waiting), Stop);
        File.Delete(store.Get<ChainAnchor>().Path);
    }

    /// <summary>Does what the triggers refuse, as somebody does who owns the database.</summary>
    public async Task AttackAsync(string table, FormattableString sql)
    {
        await using var context = store.Open();
        await DisarmAsync(context, table);
        Assert.NotEqual(0, await context.Database.ExecuteSqlAsync(sql, Stop));
    }

    private static async Task DisarmAsync(ClinicDbContext context, string table)
    {
        string[] orders = context.Database.IsSqlite()
            ? [$"DROP TRIGGER IF EXISTS \"{table}_refuse_update\"", $"DROP TRIGGER IF EXISTS \"{table}_refuse_delete\"", "PRAGMA foreign_keys = OFF"]
            : [$"ALTER TABLE \"{table}\" DISABLE TRIGGER ALL"];
        foreach (var order in orders)
        {
            await context.Database.ExecuteSqlRawAsync(order, Stop);
        }
    }

    public async Task<IReadOnlyList<RecordFinding>> FindAsync() => (await store.Get<VerifyChain>().RunAsync(Stop)).Findings;
}

/// <summary>A signed decision and the rows behind it.</summary>
public sealed record SignedCase(
    ReviewCase Case, Decision Decision, Submission Submission, SavedAnswer[] Answers, SafetyAction Action, Guid Clinician, DataKey Key);
