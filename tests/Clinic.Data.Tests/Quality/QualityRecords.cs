using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Data.Tests.Stores;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;

namespace Clinic.Data.Tests.Quality;

/// <summary>Decided and read cases to count.</summary>
public sealed class QualityRecords(Store store)
{
    private readonly TestRecords records = new(store);

    public Task<Guid> ClinicianAsync() => records.ClinicianAsync();

    /// <summary>A submitted case.</summary>
    public async Task<ReviewCase> CaseAsync(
        Classification suggested, bool isDemo = false, bool isDrill = false, bool isBlindFirst = false, string? decisive = null,
        DateTimeOffset? arrived = null, DateTimeOffset? decided = null, CasePriority priority = CasePriority.Routine)
    {
        var (draft, patient, key) = await records.DraftAsync();
        var id = records.NewId();
        var submission = new Submission
        {
            Id = id,
            DraftId = draft.Id,
            PatientId = draft.PatientId,
            SiteId = draft.SiteId,
            QuestionSetVersionId = draft.QuestionSetVersionId,
            SubmittedAt = store.Clock.GetUtcNow(),
            RuleSet = "2026.1",
            Answers = FieldProtector.Seal(key, SealedColumns.SubmissionAnswers, id, "{}"),
            Evidence = FieldProtector.Seal(key, SealedColumns.SubmissionEvidence, id, "{}"),
            Classification = suggested,
            Safety = SafetyLevel.None,
            Priority = priority,
            Ketamine = KetamineGate.NotIndicated,
        };
        await records.SaveAsync(submission);
        var at = arrived ?? store.Clock.GetUtcNow();
        var row = new ReviewCase
        {
            Id = records.NewId(),
            PatientId = patient.Id,
            SiteId = draft.SiteId,
            DraftId = draft.Id,
            SubmissionId = id,
            Kind = CaseKind.Submission,
            Status = decided is null ? CaseStatus.Waiting : CaseStatus.Decided,
            Classification = suggested,
            Decisive = decisive,
            Priority = priority,
            ArrivedAt = at,
            DueAt = at.AddHours(priority == CasePriority.Urgent ? 1 : priority == CasePriority.High ? 24 : 72),
            DecidedAt = decided,
            IsDemo = isDemo,
            IsDrill = isDrill,
            IsBlindFirst = isBlindFirst,
        };
        await records.SaveAsync(row);
        return row;
    }

    public async Task<Decision> DecideAsync(
        ReviewCase row, Guid clinician, Classification? chosen = null, DateTimeOffset? at = null, string reason = "interview")
    {
        ArgumentNullException.ThrowIfNull(row);
        var isOverride = chosen is { } other && other != row.Classification;
        var decision = new Decision
        {
            Id = records.NewId(),
            CaseId = row.Id,
            ClinicianId = clinician,
            DecidedAt = at ?? store.Clock.GetUtcNow(),
            Agrees = !isOverride,
            SuggestedClassification = row.Classification,
            DecidedClassification = chosen ?? row.Classification,
            OverrideReason = isOverride ? reason : null,
            RuleSet = "2026.1",
            Disposition = "watchful-waiting",
        };
        await records.SaveAsync(decision);
        return decision;
    }

    public async Task ReadBlindAsync(ReviewCase row, Guid clinician, Classification chosen, DateTimeOffset? at = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        await records.SaveAsync(new BlindReading
        {
            Id = records.NewId(),
            CaseId = row.Id,
            SubmissionId = row.SubmissionId!.Value,
            ClinicianId = clinician,
            ReadAt = at ?? store.Clock.GetUtcNow(),
            Classification = chosen,
        });
    }

    public async Task ReadAgainAsync(ReviewCase row, Decision decision, Guid clinician, int share, bool finds)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(decision);
        var draw = new SecondReadingDraw
        {
            Id = records.NewId(),
            CaseId = row.Id,
            DecisionId = decision.Id,
            SiteId = row.SiteId,
            FirstReaderId = decision.ClinicianId,
            DrawnAt = store.Clock.GetUtcNow(),
            Share = share,
            ReadAt = store.Clock.GetUtcNow(),
        };
        await records.SaveAsync(draw);
        await records.SaveAsync(new SecondReading
        {
            Id = records.NewId(),
            DrawId = draw.Id,
            CaseId = row.Id,
            ClinicianId = clinician,
            ReadAt = store.Clock.GetUtcNow(),
            Classification = finds ? Classification.Indeterminate : Classification.BelowThreshold,
            FindsSomething = finds,
        });
    }
}
