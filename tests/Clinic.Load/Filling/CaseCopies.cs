using System.Globalization;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Review;

namespace Clinic.Load.Filling;

/// <summary>
/// Makes cases of people who do not exist: each has the answers and the result of a pattern, and ids, a key, a name, times
/// and seals of its own. All but the newest are decided and signed.
/// </summary>
internal sealed class CaseCopies(ClinicDbContext scratch, PatientKeys keys, SignedChain chain, IReadOnlyList<Guid> clinicians, TimeProvider clock)
{
    private const int AgreesOutOf = 8;

    /// <param name="pattern">What was answered, and what came out.</param>
    /// <param name="number">Counts the copies, from 0.</param>
    /// <param name="sentAt">When it was sent.</param>
    /// <param name="isDecided">Whether a clinician decided and signed.</param>
    /// <param name="hasAnswers">Whether the history of saves is copied, so that the case can be opened.</param>
    public CaseCopy Make(CasePattern pattern, int number, DateTimeOffset sentAt, bool isDecided, bool hasAnswers)
    {
        var patientId = RowId.New(clock);
        var (key, keyRow) = MakeKey(patientId);
        var draft = DraftOf(pattern, patientId, sentAt);
        var submission = SubmissionOf(pattern, draft, key, sentAt);
        var answers = hasAnswers ? AnswersOf(pattern, draft.Id, key, sentAt) : [];
        var clinician = clinicians[number % clinicians.Count];
        var row = CaseOf(pattern, draft, submission, isDecided ? clinician : null);
        var decision = isDecided ? DecisionOf(row, submission, clinician, agrees: number % AgreesOutOf != 0) : null;
        return new CaseCopy
        {
            Patient = PatientOf(patientId, pattern.Case.SiteId, key, number, sentAt),
            Key = keyRow,
            Draft = draft,
            Answers = answers,
            Submission = submission,
            Case = row,
            Decision = decision,
            Link = decision is null ? null : chain.Sign(row, decision, submission, pattern.QuestionSet, answers),
            Audit = [.. AuditOf(row, decision)],
        };
    }

    private (DataKey Key, PatientKey Row) MakeKey(Guid patientId)
    {
        var key = keys.Create(scratch, patientId);
        var row = scratch.PatientKeys.Local.Single();
        scratch.ChangeTracker.Clear();
        return (key, row);
    }

    private static Patient PatientOf(Guid id, Guid site, DataKey key, int number, DateTimeOffset at) => new()
    {
        Id = id,
        SiteId = site,
        Name = FieldProtector.Seal(key, SealedColumns.PatientName, id, string.Create(CultureInfo.InvariantCulture, $"Made Up{number}")),
        DateOfBirth = FieldProtector.Seal(key, SealedColumns.PatientDateOfBirth, id, "1984-03-12"),
        CreatedAt = at,
    };

    private Draft DraftOf(CasePattern pattern, Guid patientId, DateTimeOffset sentAt) => new()
    {
        Id = RowId.New(clock),
        PatientId = patientId,
        SiteId = pattern.Draft.SiteId,
        QuestionSetVersionId = pattern.Draft.QuestionSetVersionId,
        SetCode = pattern.Draft.SetCode,
        StartedAt = sentAt - (pattern.Submission.SubmittedAt - pattern.Draft.StartedAt),
        LastSavedAt = sentAt - (pattern.Submission.SubmittedAt - pattern.Draft.LastSavedAt),
        CurrentSection = pattern.Draft.CurrentSection,
        Status = DraftStatus.Submitted,
        AtRisk = pattern.Draft.AtRisk,
        Version = Guid.NewGuid(),
    };

    private List<SavedAnswer> AnswersOf(CasePattern pattern, Guid draftId, DataKey key, DateTimeOffset sentAt) =>
    [
        .. pattern.Answers.Select(one =>
        {
            var id = RowId.New(clock);
            return new SavedAnswer
            {
                Id = id,
                DraftId = draftId,
                ItemCode = one.Row.ItemCode,
                Value = FieldProtector.Seal(key, SealedColumns.SavedAnswer, id, one.Value),
                SavedAt = sentAt - (pattern.Submission.SubmittedAt - one.Row.SavedAt),
                Ordinal = one.Row.Ordinal,
                WriterId = one.Row.WriterId,
                ClientSequence = one.Row.ClientSequence,
                Language = one.Row.Language,
            };
        }),
    ];

    private Submission SubmissionOf(CasePattern pattern, Draft draft, DataKey key, DateTimeOffset sentAt)
    {
        var (like, id) = (pattern.Submission, RowId.New(clock));
        return new Submission
        {
            Id = id,
            DraftId = draft.Id,
            PatientId = draft.PatientId,
            SiteId = draft.SiteId,
            QuestionSetVersionId = draft.QuestionSetVersionId,
            SubmittedAt = sentAt,
            RuleSet = like.RuleSet,
            Answers = FieldProtector.Seal(key, SealedColumns.SubmissionAnswers, id, AnswersAt(pattern, sentAt)),
            Evidence = FieldProtector.Seal(key, SealedColumns.SubmissionEvidence, id, pattern.Evidence),
            Exhaustion = like.Exhaustion,
            Cynicism = like.Cynicism,
            Efficacy = like.Efficacy,
            BurnoutComposite = like.BurnoutComposite,
            Phq9 = like.Phq9,
            Gad7 = like.Gad7,
            AuditC = like.AuditC,
            BurnoutSeverity = like.BurnoutSeverity,
            Profile = like.Profile,
            Phq9Severity = like.Phq9Severity,
            Phq9Algorithm = like.Phq9Algorithm,
            Gad7Severity = like.Gad7Severity,
            Burnout = like.Burnout,
            Depression = like.Depression,
            Pervasive = like.Pervasive,
            Classification = like.Classification,
            Safety = like.Safety,
            Priority = like.Priority,
            Ketamine = like.Ketamine,
            Flags = like.Flags,
        };
    }

    // Times stand in it where a safety answer was changed.
    private static string AnswersAt(CasePattern pattern, DateTimeOffset sentAt) => (pattern.Submitted with
    {
        SafetyChanges = [.. pattern.Submitted.SafetyChanges.Select(change => change with { At = sentAt - (pattern.Submission.SubmittedAt - change.At) })],
    }).ToJson();

    private ReviewCase CaseOf(CasePattern pattern, Draft draft, Submission submission, Guid? decidedBy) => new()
    {
        Id = RowId.New(clock),
        PatientId = draft.PatientId,
        SiteId = draft.SiteId,
        DraftId = draft.Id,
        SubmissionId = submission.Id,
        Kind = CaseKind.Submission,
        Status = decidedBy is null ? CaseStatus.Waiting : CaseStatus.Decided,
        Priority = submission.Priority,
        Safety = submission.Safety,
        Classification = submission.Classification,
        Flags = submission.Flags,
        ArrivedAt = submission.SubmittedAt,
        DueAt = submission.SubmittedAt + (pattern.Case.DueAt - pattern.Case.ArrivedAt),
        OwnerId = decidedBy,
        ClaimedAt = decidedBy is null ? null : submission.SubmittedAt.AddMinutes(30),
        DecidedAt = decidedBy is null ? null : submission.SubmittedAt.AddMinutes(40),
        Version = Guid.NewGuid(),
    };

    private Decision DecisionOf(ReviewCase row, Submission submission, Guid clinician, bool agrees) => new()
    {
        Id = RowId.New(clock),
        CaseId = row.Id,
        ClinicianId = clinician,
        DecidedAt = row.DecidedAt!.Value,
        Agrees = agrees,
        SuggestedClassification = submission.Classification,
        DecidedClassification = agrees ? submission.Classification : Domain.Screening.Classification.Indeterminate,
        OverrideReason = agrees ? null : OverrideReason.Interview.ToCode(),
        RuleSet = submission.RuleSet,
        Disposition = "therapy-referral",
        DispositionList = 1,
    };

    private static IEnumerable<AuditEvent> AuditOf(ReviewCase row, Decision? decision)
    {
        AuditEvent Of(string action, string kind, Guid id, DateTimeOffset at, Guid? actor) => new()
        {
            At = at,
            ActorId = actor,
            ActorRole = actor is null ? ClinicRoles.Patient : ClinicRoles.Clinician,
            Action = action,
            EntityType = kind,
            EntityId = id,
            PatientId = row.PatientId,
        };

        yield return Of(AuditActions.IntakeStarted, nameof(Draft), row.DraftId, row.ArrivedAt.AddMinutes(-20), null);
        yield return Of(AuditActions.IntakeSubmitted, nameof(Submission), row.SubmissionId!.Value, row.ArrivedAt, null);
        yield return Of(AuditActions.CaseQueued, nameof(ReviewCase), row.Id, row.ArrivedAt, null);
        if (decision is null)
            yield break;
        yield return Of(AuditActions.CaseOpened, nameof(ReviewCase), row.Id, row.ClaimedAt!.Value, decision.ClinicianId);
        yield return Of(AuditActions.CaseClaimed, nameof(ReviewCase), row.Id, row.ClaimedAt!.Value, decision.ClinicianId);
        yield return Of(AuditActions.CaseDecided, nameof(ReviewCase), row.Id, row.DecidedAt!.Value, decision.ClinicianId);
    }
}
