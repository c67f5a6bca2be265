using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Review;

/// <summary>The codes of batteries, override reasons and safety actions in the database and in files. They never change.</summary>
public static class DecisionCodes
{
    /// <summary>The stable code.</summary>
    public static string ToCode(this RecheckBattery battery) => battery switch
    {
        RecheckBattery.FollowUp => BuiltInQuestionSets.FollowUpCode,
        RecheckBattery.Intake => BuiltInQuestionSets.IntakeCode,
    };

    /// <summary>The stable code.</summary>
    public static string ToCode(this OverrideReason reason) => reason switch
    {
        OverrideReason.Interview => "interview",
        OverrideReason.KnownHistory => "known-history",
        OverrideReason.UnreliableAnswers => "unreliable-answers",
        OverrideReason.OtherCondition => "other-condition",
        OverrideReason.Circumstances => "circumstances",
        OverrideReason.CloseToCutOff => "close-to-cut-off",
        OverrideReason.Other => "other",
    };

    /// <summary>The stable code.</summary>
    public static string ToCode(this SafetyActionKind kind) => kind switch
    {
        SafetyActionKind.SpokeWithPerson => "spoke-with-person",
        SafetyActionKind.AssessedInPerson => "assessed-in-person",
        SafetyActionKind.HandedToCrisisTeam => "handed-to-crisis-team",
        SafetyActionKind.CalledEmergencyServices => "called-emergency-services",
        SafetyActionKind.ReachedEmergencyContact => "reached-emergency-contact",
        SafetyActionKind.TriedToReach => "tried-to-reach",
        SafetyActionKind.JudgedFromRecord => "judged-from-record",
    };

    /// <summary>The battery with this code.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static RecheckBattery ParseRecheckBatteryCode(string code) => CodeNames.Parse<RecheckBattery>(code, ToCode);

    /// <summary>The override reason with this code.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static OverrideReason ParseOverrideReasonCode(string code) => CodeNames.Parse<OverrideReason>(code, ToCode);

    /// <summary>The safety action with this code.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static SafetyActionKind ParseSafetyActionKindCode(string code) => CodeNames.Parse<SafetyActionKind>(code, ToCode);
}
