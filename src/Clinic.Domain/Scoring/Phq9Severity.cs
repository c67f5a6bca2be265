namespace Clinic.Domain.Scoring;

/// <summary>PHQ-9 bands. Source: Kroenke 2001; decision rules, "Scores".</summary>
public enum Phq9Severity
{
    /// <summary>0–4.</summary>
    Minimal,

    /// <summary>5–9.</summary>
    Mild,

    /// <summary>10–14.</summary>
    Moderate,

    /// <summary>15–19.</summary>
    ModeratelySevere,

    /// <summary>20–27.</summary>
    Severe,
}
