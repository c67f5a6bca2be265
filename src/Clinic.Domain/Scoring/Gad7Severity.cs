namespace Clinic.Domain.Scoring;

/// <summary>GAD-7 bands. Source: decision rules, "Scores".</summary>
public enum Gad7Severity
{
    /// <summary>0–4.</summary>
    Minimal,

    /// <summary>5–9.</summary>
    Mild,

    /// <summary>10–14.</summary>
    Moderate,

    /// <summary>15–21.</summary>
    Severe,
}
