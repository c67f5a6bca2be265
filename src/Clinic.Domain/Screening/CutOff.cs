namespace Clinic.Domain.Screening;

/// <summary>A number that decides something, with where it comes from.</summary>
/// <param name="Value">The number.</param>
/// <param name="Source">The publication or norm set it rests on.</param>
public sealed record CutOff(decimal Value, string Source);
