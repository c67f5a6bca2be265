namespace Clinic.Domain.Screening.Measures;

/// <summary>A stretch of a measure's range.</summary>
/// <param name="Code">Which one: <c>calm</c>, <c>near</c> or <c>strained</c> of a mean, or the code of a band of a total.</param>
/// <param name="From">Where it begins (inclusive).</param>
/// <param name="To">Where it ends; the highest zone ends with the range.</param>
/// <param name="Weight">How heavily it is drawn, 0 to 4: the heavier, the worse.</param>
public sealed record MeasureZone(string Code, decimal From, decimal To, int Weight);
