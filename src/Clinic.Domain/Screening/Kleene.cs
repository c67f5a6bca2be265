namespace Clinic.Domain.Screening;

/// <summary>
/// Three-valued logic: true, false, and null for unknown. The only place where unknown meets a verdict.
/// Source: decision rules, "Verdicts".
/// </summary>
public static class Kleene
{
    /// <summary>False if either is false, true if both are true, else unknown.</summary>
    public static bool? And(bool? left, bool? right) => left & right;

    /// <summary>True if either is true, false if both are false, else unknown.</summary>
    public static bool? Or(bool? left, bool? right) => left | right;

    /// <summary>True if the number is at or above the cut-off; unknown where there is none.</summary>
    public static bool? AtLeast(int? number, int cutOff) => number is { } known ? known >= cutOff : null;

    /// <summary>True if the number is the one asked for; unknown where there is none.</summary>
    public static bool? Is(int? number, int expected) => number is { } known ? known == expected : null;
}
