namespace Clinic.Data.Encryption;

/// <summary>Every sealed column there is. A test compares the list with the model.</summary>
public static class SealedColumns
{
    public static SealedColumn FirstAlertRecipient { get; } = new("Clinics", "FirstAlertRecipient");

    public static SealedColumn SecondAlertRecipient { get; } = new("Clinics", "SecondAlertRecipient");

    public static SealedColumn FurtherAlertRecipients { get; } = new("Clinics", "FurtherAlertRecipients");

    public static SealedColumn AlertStepRecipient { get; } = new("AlertSteps", "Recipient");

    public static SealedColumn KeyCheck { get; } = new("KeyChecks", "Check");

    public static SealedColumn PatientKey { get; } = new("PatientKeys", "WrappedKey");

    public static SealedColumn PatientName { get; } = new("Patients", "Name");

    public static SealedColumn PatientEmail { get; } = new("Patients", "Email");

    public static SealedColumn PatientDateOfBirth { get; } = new("Patients", "DateOfBirth");

    public static SealedColumn PatientClinicNumber { get; } = new("Patients", "ClinicNumber");

    public static SealedColumn SavedAnswer { get; } = new("SavedAnswers", "Value");

    public static SealedColumn SubmissionAnswers { get; } = new("Submissions", "Answers");

    public static SealedColumn SubmissionEvidence { get; } = new("Submissions", "Evidence");

    public static SealedColumn SafetyActionWords { get; } = new("SafetyActions", "Words");

    public static SealedColumn DecisionNote { get; } = new("Decisions", "Note");

    public static SealedColumn AmendmentWords { get; } = new("Amendments", "Words");

    public static SealedColumn DecisionDraft { get; } = new("DecisionDrafts", "Content");

    public static SealedColumn DecisionOverrideWords { get; } = new("Decisions", "OverrideWords");

    public static SealedColumn SecondReadingWords { get; } = new("SecondReadings", "Words");

    public static SealedColumn ReleasedText { get; } = new("ReleasedSummaries", "Text");

    public static SealedColumn LetterContent { get; } = new("Letters", "Content");

    public static SealedColumn LetterDraft { get; } = new("LetterDrafts", "Content");

    public static SealedColumn HandoverWords { get; } = new("HandoverNotes", "Words");

    public static SealedColumn ConcernWords { get; } = new("Concerns", "Words");

    public static SealedColumn MailRecipient { get; } = new("OutboxMails", "Recipient");

    public static SealedColumn MailParameters { get; } = new("OutboxMails", "Parameters");

    public static SealedColumn ConsentStatement { get; } = new("ConsentSignatures", "Statement");

    public static SealedColumn SavedViewName { get; } = new("SavedViews", "Name");

    public static SealedColumn KioskName { get; } = new("KioskDevices", "Name");

    public static SealedColumn SafetyPlanContent { get; } = new("SafetyPlanVersions", "Content");

    public static SealedColumn ContactWords { get; } = new("ContactEntries", "Words");

    public static SealedColumn CareTaskWords { get; } = new("CareTasks", "Words");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SealedColumn> All { get; } =
    [
        FirstAlertRecipient, SecondAlertRecipient, FurtherAlertRecipients, AlertStepRecipient, KeyCheck, PatientKey, PatientName, PatientEmail, PatientDateOfBirth,
        PatientClinicNumber, SavedAnswer, SubmissionAnswers, SubmissionEvidence, SafetyActionWords, DecisionNote,
        DecisionOverrideWords, DecisionDraft, AmendmentWords, SecondReadingWords, ReleasedText, ConsentStatement, MailRecipient, MailParameters, KioskName,
        SafetyPlanContent, ContactWords, CareTaskWords, SavedViewName,
        LetterContent, LetterDraft, HandoverWords, ConcernWords,
    ];
}
