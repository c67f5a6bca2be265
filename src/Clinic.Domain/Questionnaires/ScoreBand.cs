namespace Clinic.Domain.Questionnaires;

/// <summary>A band of a score: it begins here and ends where the next one begins.</summary>
/// <param name="Code">Stable code, such as <c>moderate</c>.</param>
/// <param name="Label">The word on screen.</param>
/// <param name="From">The lowest score of the band, in the unit of the score.</param>
public sealed record ScoreBand(string Code, string Label, decimal From);
