namespace Clinic.Domain.Outcomes;

/// <summary>Which way a measure moved, seen from the person.</summary>
public enum ChangeDirection
{
    /// <summary>The same number as before.</summary>
    Unchanged,

    /// <summary>To the better side, by any amount.</summary>
    Improved,

    /// <summary>To the worse side, by any amount.</summary>
    Worsened,
}
