namespace Clinic.Domain.Instruments;

/// <summary>A score as a part of a composite.</summary>
/// <param name="Score">Code of an earlier score of the pack.</param>
/// <param name="Weight">What it weighs, above zero.</param>
/// <param name="Reversed">Whether it counts from the other end of its range, as six minus efficacy.</param>
public sealed record ScorePart(string Score, decimal Weight, bool Reversed);
