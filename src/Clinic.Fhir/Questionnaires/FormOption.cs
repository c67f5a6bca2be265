using Clinic.Domain.Questionnaires;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Questionnaires;

/// <summary>A response option by the value a FHIR form gives it.</summary>
/// <param name="Value">A coding, text, whole number, date or yes/no.</param>
/// <param name="Option">The response option.</param>
internal sealed record FormOption(R4.DataType Value, ResponseOption Option)
{
    /// <summary>The number the form itself gives the option, for comparing; null for a coding or a text.</summary>
    public int? Number => (Value as R4.Integer)?.Value;

    /// <summary>
    /// Whether an answer is this option. A coding is by system and code; where one side names no system, by code alone. Its
    /// display is for eyes.
    /// </summary>
    public bool Matches(R4.DataType? answer) => (Value, answer) switch
    {
        (R4.Coding ours, R4.Coding theirs) => string.Equals(ours.Code, theirs.Code, StringComparison.Ordinal)
            && (ours.System is null || theirs.System is null || string.Equals(ours.System, theirs.System, StringComparison.Ordinal)),
        (R4.PrimitiveType ours, R4.PrimitiveType theirs) => ours.GetType() == theirs.GetType()
            && string.Equals(ours.ToString(), theirs.ToString(), StringComparison.Ordinal),
        _ => false,
    };
}
