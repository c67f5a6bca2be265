using Clinic.Domain.Screening.Measures;

namespace Clinic.Domain.Outcomes;

/// <summary>
/// One measure at two points in time. Any change and reliable change stand side by side, in both directions, because a
/// small change may be nothing but error. Source: decision rules, "Change over time".
/// </summary>
/// <param name="Measure">The measure.</param>
/// <param name="Earlier">The value before; null where it could not be scored.</param>
/// <param name="Now">The value now; null where it could not be scored.</param>
public sealed record MeasureChange(Measure Measure, decimal? Earlier, decimal? Now)
{
    /// <summary>Now minus earlier, in points of the measure; null where either is missing.</summary>
    public decimal? Difference => Now - Earlier;

    /// <summary>Which way it moved, by any amount; null where either value is missing.</summary>
    public ChangeDirection? Direction => Difference switch
    {
        null => null,
        0 => ChangeDirection.Unchanged,
        < 0 => ReliableChange.IsHighWorse(Measure) ? ChangeDirection.Improved : ChangeDirection.Worsened,
        > 0 => ReliableChange.IsHighWorse(Measure) ? ChangeDirection.Worsened : ChangeDirection.Improved,
    };

    /// <summary>Whether the change reaches the measure's threshold, in either direction; null where either value is missing.</summary>
    public bool? IsReliable => Difference is { } points ? Math.Abs(points) >= ReliableChange.Threshold(Measure) : null;

    /// <summary>Whether it is a reliable change to the worse side; false where a value is missing.</summary>
    public bool IsReliablyWorse => IsReliable == true && Direction == ChangeDirection.Worsened;

    /// <summary>Whether it is a reliable change to the better side; false where a value is missing.</summary>
    public bool IsReliablyBetter => IsReliable == true && Direction == ChangeDirection.Improved;
}
