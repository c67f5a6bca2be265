namespace Clinic.Domain.Screening;

/// <summary>What the screening suggests to a clinician; never a diagnosis. Source: decision rules, "Classification".</summary>
public enum Classification
{
    /// <summary>Below the screening cut-offs, which does not mean that nothing is wrong.</summary>
    BelowThreshold,

    /// <summary>Burnout without depression.</summary>
    SituationalBurnout,

    /// <summary>Burnout and depression together.</summary>
    BurnoutWithCoOccurringDepression,

    /// <summary>Mood symptoms lead.</summary>
    PrimaryMoodDisorder,

    /// <summary>Burnout or depression could not be decided; a person has to look.</summary>
    Indeterminate,
}
