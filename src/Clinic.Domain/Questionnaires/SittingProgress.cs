namespace Clinic.Domain.Questionnaires;

/// <summary>"Part n of m · about x minutes left", with what is hidden left out.</summary>
/// <param name="Part">The section's place among those that show, from 1.</param>
/// <param name="Parts">How many sections show.</param>
/// <param name="MinutesLeft">Minutes for what is still blank from this section on, rounded up; 0 when nothing is.</param>
public sealed record SittingProgress(int Part, int Parts, int MinutesLeft);
