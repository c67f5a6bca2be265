namespace Clinic.Domain.Screening.Evidence;

/// <summary>Something a rule read: an answer, a score or a verdict. Number and text both null means it was not there.</summary>
/// <param name="Name">Code of the answer or name of the measure, such as <c>phq9.9</c> or <c>exhaustion</c>.</param>
/// <param name="Number">The number read, exact to four decimals.</param>
/// <param name="Text">The word read: <c>yes</c>, <c>no</c>, <c>unknown</c>, a level, or list codes.</param>
public readonly record struct EvidenceInput(string Name, decimal? Number, string? Text)
{
    internal static string Word(bool? verdict) => verdict switch
    {
        true => "yes",
        false => "no",
        null => "unknown",
    };
}
