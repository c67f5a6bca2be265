using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Data.Screenings;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Patients.Access;

namespace Clinic.Web.Features.Patients.Submit;

/// <summary>Screens a finished sitting and adds the submission and its case; the caller commits.</summary>
public sealed class SubmitSteps(
    KnownRuleSets rules, QueueSubmission queue, BirthDateRecord births, AuditTrail audit, TimeProvider clock)
{
    public async Task WriteAsync(PatientSession session, Draft draft, Sitting sitting, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(draft);
        var answers = SubmittedAnswers.Of(sitting);
        var evaluator = await rules.InUseAsync(session.Context, session.Clinic, stop);
        var explanation = evaluator.Explain(answers.Input);
        var submission = Describe(session, draft, answers, explanation);
        session.Context.Submissions.Add(submission);
        draft.Status = DraftStatus.Submitted;
        audit.Add(session.Context, session.Entry(AuditActions.IntakeSubmitted, nameof(Submission), submission.Id));
        births.Keep(session, sitting);
        await queue.AddAsync(session, submission, stop);
    }

    private Submission Describe(PatientSession session, Draft draft, SubmittedAnswers answers, ScreeningExplanation explanation)
    {
        var id = RowId.New(clock);
        var result = explanation.Result;
        return new Submission
        {
            Id = id,
            DraftId = draft.Id,
            PatientId = draft.PatientId,
            SiteId = draft.SiteId,
            QuestionSetVersionId = draft.QuestionSetVersionId,
            SubmittedAt = clock.GetUtcNow(),
            EnteredBy = session.EnteredBy,
            RuleSet = result.RuleSet,
            Answers = FieldProtector.Seal(session.Key, SealedColumns.SubmissionAnswers, id, answers.ToJson()),
            Evidence = FieldProtector.Seal(session.Key, SealedColumns.SubmissionEvidence, id, explanation.ToCanonicalJson()),
            Exhaustion = result.Scores.Exhaustion,
            Cynicism = result.Scores.Cynicism,
            Efficacy = result.Scores.Efficacy,
            BurnoutComposite = result.Scores.BurnoutComposite,
            Phq9 = result.Scores.Phq9,
            Gad7 = result.Scores.Gad7,
            AuditC = result.Scores.AuditC,
            BurnoutSeverity = result.BurnoutSeverity,
            Profile = result.Profile,
            Phq9Severity = result.Phq9Severity,
            Phq9Algorithm = result.Phq9Algorithm,
            Gad7Severity = result.Gad7Severity,
            Burnout = result.Burnout,
            Depression = result.Depression,
            Pervasive = result.Pervasive,
            Classification = result.Classification,
            Safety = result.Safety,
            Priority = result.Priority,
            Ketamine = result.Ketamine,
            Flags = string.Join(' ', result.Flags),
            Decisive = explanation.DecisiveRules,
        };
    }
}
