namespace Clinic.Domain.Scoring;

/// <summary>Which kind of complaint a PHQ-9 item asks about. An explanation for reading, never a rule. Source: docs/clinical/phq-9.md, "Overlap with exhaustion".</summary>
public enum Phq9Group
{
    /// <summary>Interest, mood, worth, thoughts of death or self-harm (items 1, 2, 6, 9), which exhaustion from work does not bring by itself.</summary>
    Mood,

    /// <summary>Sleep, energy, concentration (items 3, 4, 7), which exhaustion from work brings as well.</summary>
    SharedWithExhaustion,

    /// <summary>Appetite and movement (items 5 and 8): bodily, and less often part of exhaustion.</summary>
    OtherBodily,
}
