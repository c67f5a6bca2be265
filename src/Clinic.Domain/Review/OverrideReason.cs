namespace Clinic.Domain.Review;

/// <summary>Why a clinician decides on another classification than the suggested one.</summary>
public enum OverrideReason
{
    /// <summary>A conversation with the person says otherwise.</summary>
    Interview,

    /// <summary>What is known from before says otherwise.</summary>
    KnownHistory,

    /// <summary>Rushed, contradictory or misread answers.</summary>
    UnreliableAnswers,

    /// <summary>Another condition, bodily or mental, explains the picture better.</summary>
    OtherCondition,

    /// <summary>Circumstances that the questions do not ask about.</summary>
    Circumstances,

    /// <summary>The scores lie close to a cut-off.</summary>
    CloseToCutOff,

    /// <summary>Something else, said in words.</summary>
    Other,
}
