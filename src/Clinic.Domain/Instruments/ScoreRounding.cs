namespace Clinic.Domain.Instruments;

/// <summary>How a prorated sum is rounded.</summary>
public enum ScoreRounding
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>To the nearest whole number, a half going up.</summary>
    HalfUp,
}
