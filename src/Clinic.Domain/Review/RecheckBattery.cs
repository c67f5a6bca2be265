namespace Clinic.Domain.Review;

/// <summary>What a person answers when they are asked again.</summary>
public enum RecheckBattery
{
    /// <summary>The shorter follow-up questionnaire.</summary>
    FollowUp,

    /// <summary>The whole intake once more.</summary>
    Intake,
}
