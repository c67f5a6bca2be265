namespace Clinic.Domain.Scoring;

/// <summary>The diagnostic algorithm of the PHQ-9, used for screening only. Source: decision rules, "Verdicts".</summary>
public enum Phq9Algorithm
{
    /// <summary>No depressive syndrome.</summary>
    None,

    /// <summary>Other depressive syndrome.</summary>
    Other,

    /// <summary>Major depressive syndrome.</summary>
    Major,
}
