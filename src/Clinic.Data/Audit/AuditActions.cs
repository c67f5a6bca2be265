namespace Clinic.Data.Audit;

/// <summary>Codes of what the trail records. A new one is added here, so that a reader finds them all in one place.</summary>
public static class AuditActions
{
    public const string SignedIn = "account.signed-in";
    public const string SignedOut = "account.signed-out";
    public const string SignInRefused = "account.sign-in-refused";
    public const string UserCreated = "user.created";
    public const string UserChanged = "user.changed";
    public const string LanguageChosen = "user.language-chosen";
    public const string UserDeactivated = "user.deactivated";
    public const string ClinicChanged = "clinic.changed";
    public const string PatientCreated = "patient.created";
    public const string PatientChanged = "patient.changed";
    public const string PatientErased = "patient.erased";
    public const string IntakeStarted = "intake.started";
    public const string AnswerSaved = "intake.answer-saved";
    public const string IntakeSubmitted = "intake.submitted";
    public const string CaseQueued = "case.queued";
    public const string CaseChanged = "case.changed";
    public const string QueueServed = "queue.served";
    public const string CaseOpened = "case.opened";
    public const string CasePrinted = "case.printed";
    public const string CaseExported = "case.exported";
    public const string CaseClaimed = "case.claimed";
    public const string ClaimReleased = "case.claim-released";
    public const string CaseDecided = "case.decided";
    public const string AlertRaised = "alert.raised";
    public const string AlertEscalated = "alert.escalated";
    public const string AlertAcknowledged = "alert.acknowledged";
    public const string SafetyActionRecorded = "safety-action.recorded";
    public const string SummaryReleased = "summary.released";
    public const string SummaryWithdrawn = "summary.withdrawn";
    public const string SummaryRead = "summary.read";
    public const string FollowUpSent = "follow-up.sent";
    public const string FollowUpWithdrawn = "follow-up.withdrawn";
    public const string HistoryRead = "history.read";
    public const string DataDownloaded = "data.downloaded";
    public const string DeletionAsked = "deletion.asked";
    public const string DeletionTakenBack = "deletion.taken-back";
    public const string DeletionDeclined = "deletion.declined";
    public const string OwnAnswersRead = "own-answers.read";
    public const string QuestionSetCreated = "question-set.created";
    public const string QuestionSetChanged = "question-set.changed";
    public const string QuestionSetPublished = "question-set.published";
    public const string QuestionSetRetired = "question-set.retired";
    public const string QuestionSetDiscarded = "question-set.discarded";
    public const string DrillBegun = "drill.begun";
    public const string TestMailQueued = "mail.test-queued";
    public const string ScreeningsVerified = "screenings.verified";
    public const string KeysRotated = "keys.rotated";
}
