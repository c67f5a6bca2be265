using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Questionnaires;

/// <summary>A question or piece of text of a FHIR form where the walk through the form found it.</summary>
/// <param name="Source">The item of the form.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="Gates">What must hold for the groups and questions around it to show, outermost first.</param>
/// <param name="Help">Help that stands below it, or null.</param>
internal sealed record FormQuestion(R4.Questionnaire.ItemComponent Source, string Path, IReadOnlyList<FormGate> Gates, string? Help)
{
    /// <summary>The heading of a group inside a section becomes a piece of text.</summary>
    public bool IsHeading => Source.Type == R4.Questionnaire.QuestionnaireItemType.Group;
}
