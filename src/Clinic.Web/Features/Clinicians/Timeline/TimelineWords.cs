using System.Collections.Frozen;
using Clinic.Data.Alerts;
using Clinic.Data.Audit;

namespace Clinic.Web.Features.Clinicians.Timeline;

/// <summary>What of the trail a clinician reads, in words. What is not here, such as every saved answer, is left out.</summary>
internal static class TimelineWords
{
    public const string Program = "the program";
    public const string Person = "the person";

    private static readonly FrozenDictionary<string, string> ByAction = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [AuditActions.IntakeStarted] = "Questionnaire begun",
        [AuditActions.IntakeSubmitted] = "Questionnaire sent",
        [AuditActions.CaseQueued] = "Case arrived",
        [AuditActions.CaseChanged] = "Case changed in the queue",
        [AuditActions.CaseOpened] = "Case opened",
        [AuditActions.CasePrinted] = "Case printed",
        [AuditActions.CaseExported] = "Case exported",
        [AuditActions.CaseClaimed] = "Case claimed",
        [AuditActions.ClaimReleased] = "Case given back",
        ["case.assigned"] = "Case assigned",
        [AuditActions.BlindReadingRecorded] = "Read blind first",
        [AuditActions.SecondReadingDrawn] = "Drawn for a second reading",
        [AuditActions.SecondReadingOpened] = "Answers opened for a second reading",
        [AuditActions.SecondReadingRecorded] = "Second reading recorded",
        [AuditActions.CaseDecided] = "Decision signed",
        [AuditActions.DecisionAmended] = "Amendment signed",
        [AuditActions.AlertRaised] = "Safety alert raised",
        [AuditActions.AlertEscalated] = "Safety alert passed on to the next person",
        [AuditActions.AlertAcknowledged] = "Safety alert acknowledged",
        [AuditActions.SafetyActionRecorded] = "Safety action recorded",
        [AuditActions.SummaryReleased] = "Summary released to the person",
        [AuditActions.SummaryWithdrawn] = "Summary withdrawn",
        [AuditActions.SummaryRead] = "Summary read",
        [AuditActions.FollowUpSent] = "Follow-up sent",
        [AuditActions.FollowUpLapsed] = "Follow-up not answered in time",
        [AuditActions.FollowUpWithdrawn] = "Follow-up withdrawn",
        [AuditActions.ConsentSigned] = "Consent signed",
        [AuditActions.ConsentWithdrawn] = "Consent withdrawn",
        [AuditActions.ConsentWithdrawalNoted] = "Withdrawal of consent noted",
        [AuditActions.AssistBegun] = "Assisted entry begun",
        [AuditActions.AssistEnded] = "Assisted entry ended",
        [AuditActions.DataDownloaded] = "Own data downloaded",
        [AuditActions.DeletionAsked] = "Deletion asked for",
        [AuditActions.DeletionTakenBack] = "Request for deletion taken back",
        [AuditActions.DeletionDeclined] = "Request for deletion declined",
        [AuditActions.ConcernRaised] = "Concern raised by hand",
        [AuditActions.HandoverWritten] = "Hand-over note written",
        [AuditActions.SafetyPlanWritten] = "Safety plan written",
        [AuditActions.SafetyPlanReleased] = "Safety plan given to the person",
        [AuditActions.SafetyPlanWithdrawn] = "Safety plan taken back",
        [AuditActions.SafetyPlanRead] = "Safety plan read",
        [AuditActions.ContactLogged] = "Contact written down",
        [AuditActions.ContactCorrected] = "Contact corrected",
        [AuditActions.TaskAdded] = "Task added",
        [AuditActions.TaskDone] = "Task done",
        [AuditActions.TaskReopened] = "Task opened again",
        [AuditActions.CareRecordPrinted] = "Care record printed",
        [AuditActions.LetterFinalised] = "Letter finalised",
        [AuditActions.LetterPrinted] = "Letter printed",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What tells how a colleague, or the rules, saw the answers, or that somebody has.</summary>
    public static readonly FrozenSet<string> OfResults = FrozenSet.ToFrozenSet(
        [
            AuditActions.CaseDecided, AuditActions.DecisionAmended, AuditActions.BlindReadingRecorded, AuditActions.SecondReadingDrawn,
            AuditActions.SecondReadingOpened, AuditActions.SecondReadingRecorded, AuditActions.SummaryReleased, AuditActions.SummaryWithdrawn,
            AuditActions.SummaryRead, AuditActions.FollowUpSent, AuditActions.FollowUpWithdrawn, AuditActions.CaseExported, AuditActions.LetterFinalised,
            AuditActions.LetterPrinted,
        ],
        StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> ByStep = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [AlertStepKinds.Sent] = "Alert mail sent",
        [AlertStepKinds.Delivered] = "Alert mail delivered",
        [AlertStepKinds.Failed] = "Alert mail given up",
        [AlertStepKinds.NobodyToAsk] = "Nobody on the list to ask about the alert",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The actions that are told.</summary>
    public static IReadOnlyList<string> Told { get; } = [.. ByAction.Keys];

    /// <summary>The steps of an alert that the trail does not tell already.</summary>
    public static IReadOnlyList<string> Steps { get; } = [.. ByStep.Keys];

    public static string Action(string action) => ByAction[action];

    public static string Step(string kind) => ByStep[kind];

    public static string SafetySaved(int answers) => answers == 1 ? "A safety answer saved" : $"{answers} safety answers saved";

    public const string SafetyChanged = "A safety answer changed";
}
