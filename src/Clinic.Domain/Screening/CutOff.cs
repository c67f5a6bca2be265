namespace Clinic.Domain.Screening;

/// <summary>A number that decides something, with where it comes from.</summary>
/// <param name="Value">The number.</param>
/// <param name="Source">The publication or norm set it rests on.</param>
public sealed record CutOff(decimal Value, string Source)
{
    /// <summary>
    /// Where the number is a place in the norms: standard deviations above the mean. It is checked against the norms then,
    /// so that new norms cannot keep an old boundary.
    /// </summary>
    public decimal? Deviations { get; init; }
}
