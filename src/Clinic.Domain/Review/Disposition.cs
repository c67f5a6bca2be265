namespace Clinic.Domain.Review;

/// <summary>What happens next for the person: the one main step a clinician decides on. Source: decision framework of the articles, by classification.</summary>
public enum Disposition
{
    /// <summary>Work conditions first, with a plan for real recovery.</summary>
    WorkAndRecovery,

    /// <summary>Referral to talking therapy.</summary>
    TherapyReferral,

    /// <summary>A clinical interview for depression.</summary>
    DepressionEvaluation,

    /// <summary>A specialist looks at depression that did not respond to two adequate trials.</summary>
    ResistantDepressionEvaluation,

    /// <summary>Bodily causes are looked at.</summary>
    MedicalWorkUp,

    /// <summary>The clinic's protocol for people in danger.</summary>
    UrgentSafetyProtocol,

    /// <summary>Ask again after some weeks.</summary>
    Recheck,

    /// <summary>Nothing further now.</summary>
    NoAction,
}
