namespace Clinic.Domain.Questionnaires;

/// <summary>What a check needs to know about the moment of answering.</summary>
/// <param name="Today">The date where the clinic is.</param>
/// <param name="MinimumAge">The clinic's minimum age in years.</param>
public sealed record AnswerMoment(DateOnly Today, int MinimumAge = AnswerLimits.MinimumAge);
