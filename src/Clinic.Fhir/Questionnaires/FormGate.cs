using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Questionnaires;

/// <summary>Something around a question that decides whether it shows: a group's own condition, or an answer to the question above.</summary>
/// <param name="Source">The group or question around it.</param>
/// <param name="Path">Where that stands.</param>
/// <param name="ByAnswer">Whether the question above must be answered.</param>
internal sealed record FormGate(R4.Questionnaire.ItemComponent Source, string Path, bool ByAnswer);
