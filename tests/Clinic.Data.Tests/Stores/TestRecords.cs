using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;

namespace Clinic.Data.Tests.Stores;

/// <summary>Rows a test needs around the one it is about.</summary>
public sealed class TestRecords(Store store)
{
    public const string PatientName = "Wilhelmina Quartermain";
    public const string AnswerText = "a very private sentence";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public Guid NewId() => RowId.New(store.Clock);

    public async Task<(Patient Patient, DataKey Key)> PatientAsync()
    {
        await using var context = store.Open();
        var clinic = new ClinicDetails { Id = NewId(), Name = "Harbour", TimeZone = "Europe/London", CrisisLines = "[]" };
        var site = new Site { Id = NewId(), ClinicId = clinic.Id, Name = "Main house" };
        var id = NewId();
        var key = store.Get<PatientKeys>().Create(context, id);
        var patient = new Patient
        {
            Id = id,
            SiteId = site.Id,
            Name = FieldProtector.Seal(key, SealedColumns.PatientName, id, PatientName),
            NameIndex = store.Get<BlindIndex>().Of(BlindIndexPurpose.PatientName, $"{PatientName} {id}"),
            CreatedAt = store.Clock.GetUtcNow(),
        };
        context.AddRange(clinic, site, patient);
        await context.SaveChangesAsync(Stop);
        return (patient, key);
    }

    public async Task<QuestionSetVersion> QuestionSetAsync(QuestionSetStatus status = QuestionSetStatus.Published)
    {
        await using var context = store.Open();
        var version = new QuestionSetVersion
        {
            Id = NewId(),
            SetCode = $"intake-{NewId():N}",
            Number = 1,
            Language = "en",
            Status = status,
            Content = "{}",
            ContentHash = new string('0', 64),
            CreatedAt = store.Clock.GetUtcNow(),
        };
        context.Add(version);
        await context.SaveChangesAsync(Stop);
        return version;
    }

    public Draft NewDraft(Patient patient, QuestionSetVersion version) => new()
    {
        Id = NewId(),
        PatientId = patient.Id,
        SiteId = patient.SiteId,
        QuestionSetVersionId = version.Id,
        SetCode = version.SetCode,
        StartedAt = store.Clock.GetUtcNow(),
        LastSavedAt = store.Clock.GetUtcNow(),
    };

    public async Task<(Draft Draft, Patient Patient, DataKey Key)> DraftAsync()
    {
        var (patient, key) = await PatientAsync();
        var draft = NewDraft(patient, await QuestionSetAsync());
        await SaveAsync(draft);
        return (draft, patient, key);
    }

    public SavedAnswer NewAnswer(Draft draft, DataKey key, long ordinal, Guid writer, long sequence, string item = "phq9.1")
    {
        var id = NewId();
        return new SavedAnswer
        {
            Id = id,
            DraftId = draft.Id,
            ItemCode = item,
            Value = FieldProtector.Seal(key, SealedColumns.SavedAnswer, id, AnswerText),
            SavedAt = store.Clock.GetUtcNow(),
            Ordinal = ordinal,
            WriterId = writer,
            ClientSequence = sequence,
        };
    }

    public Submission NewSubmission(Draft draft, DataKey key, decimal? exhaustion = null)
    {
        var id = NewId();
        return new Submission
        {
            Id = id,
            DraftId = draft.Id,
            PatientId = draft.PatientId,
            SiteId = draft.SiteId,
            QuestionSetVersionId = draft.QuestionSetVersionId,
            SubmittedAt = store.Clock.GetUtcNow(),
            RuleSet = "2026.1",
            Answers = FieldProtector.Seal(key, SealedColumns.SubmissionAnswers, id, AnswerText),
            Evidence = FieldProtector.Seal(key, SealedColumns.SubmissionEvidence, id, AnswerText),
            Exhaustion = exhaustion,
            Classification = Classification.PrimaryMoodDisorder,
            Safety = SafetyLevel.Elevated,
            Priority = CasePriority.High,
            Ketamine = KetamineGate.FirstLineFirst,
        };
    }

    public async Task<ReviewCase> CaseAsync(CasePriority priority = CasePriority.Routine, DateTimeOffset? arrivedAt = null)
    {
        var (draft, _, _) = await DraftAsync();
        var row = new ReviewCase
        {
            Id = NewId(),
            PatientId = draft.PatientId,
            SiteId = draft.SiteId,
            DraftId = draft.Id,
            Kind = CaseKind.Unfinished,
            Priority = priority,
            ArrivedAt = arrivedAt ?? store.Clock.GetUtcNow(),
            DueAt = store.Clock.GetUtcNow(),
        };
        await SaveAsync(row);
        return row;
    }

    public async Task<Decision> DecisionAsync()
    {
        var row = await CaseAsync();
        var decision = new Decision
        {
            Id = NewId(),
            CaseId = row.Id,
            ClinicianId = await ClinicianAsync(),
            DecidedAt = store.Clock.GetUtcNow(),
            Agrees = true,
            Disposition = "watchful-waiting",
        };
        await SaveAsync(decision);
        return decision;
    }

    public async Task<Guid> ClinicianAsync()
    {
        var id = NewId();
        await SaveAsync(new ClinicUser { Id = id, UserName = $"clinician {id}", NormalizedUserName = $"{id}" });
        return id;
    }

    public async Task SaveAsync(params object[] rows)
    {
        await using var context = store.Open();
        context.AddRange(rows);
        await context.SaveChangesAsync(Stop);
    }
}
