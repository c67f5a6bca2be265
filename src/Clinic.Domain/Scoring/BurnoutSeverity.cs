namespace Clinic.Domain.Scoring;

/// <summary>Severity of the burnout composite. Source: decision rules, "Scores".</summary>
public enum BurnoutSeverity
{
    /// <summary>Below 1.50.</summary>
    None,

    /// <summary>From 1.50, below 3.50.</summary>
    Some,

    /// <summary>From 3.50.</summary>
    Severe,
}
