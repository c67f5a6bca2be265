namespace Clinic.Domain.Review;

/// <summary>What clinicians read when they decide.</summary>
public static class DecisionWording
{
    /// <summary>A short label.</summary>
    public static string Label(RecheckBattery battery) => battery switch
    {
        RecheckBattery.FollowUp => "Follow-up questionnaire",
        RecheckBattery.Intake => "Whole intake",
    };

    /// <summary>A short label.</summary>
    public static string Label(OverrideReason reason) => reason switch
    {
        OverrideReason.Interview => "My conversation with the person says otherwise",
        OverrideReason.KnownHistory => "Known history says otherwise",
        OverrideReason.UnreliableAnswers => "The answers are not reliable",
        OverrideReason.OtherCondition => "Another condition explains it better",
        OverrideReason.Circumstances => "Circumstances the questions do not cover",
        OverrideReason.CloseToCutOff => "Scores close to a cut-off",
        OverrideReason.Other => "Something else",
    };

    /// <summary>A short label.</summary>
    public static string Label(SafetyActionKind kind) => kind switch
    {
        SafetyActionKind.SpokeWithPerson => "Spoke with the person",
        SafetyActionKind.AssessedInPerson => "Assessed in person",
        SafetyActionKind.HandedToCrisisTeam => "Handed over to a crisis team",
        SafetyActionKind.CalledEmergencyServices => "Called the emergency services",
        SafetyActionKind.ReachedEmergencyContact => "Reached the emergency contact",
        SafetyActionKind.TriedToReach => "Tried to reach the person, no answer yet",
        SafetyActionKind.JudgedFromRecord => "Judged from the record: no contact needed",
    };

    /// <summary>A short label.</summary>
    public static string Label(CasePriority priority) => priority switch
    {
        CasePriority.Routine => "Routine",
        CasePriority.High => "High",
        CasePriority.Urgent => "Urgent",
    };

    /// <summary>A short label.</summary>
    public static string Label(CaseStatus status) => status switch
    {
        CaseStatus.Waiting => "Waiting",
        CaseStatus.Claimed => "Claimed",
        CaseStatus.Decided => "Decided",
    };

    /// <summary>A short label.</summary>
    public static string Label(CaseKind kind) => kind switch
    {
        CaseKind.Submission => "Submitted intake",
        CaseKind.UnfinishedAtRisk => "Unfinished, at risk",
        CaseKind.Unfinished => "Unfinished",
        CaseKind.Worsening => "Worse since baseline",
        CaseKind.LapsedFollowUp => "Follow-up not answered",
        CaseKind.Concern => "Concern raised by a clinician",
    };
}
