using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Tests.Questionnaires;

/// <summary>Small forms of somebody else.</summary>
internal static class ForeignForm
{
    public static R4.Questionnaire Form(params R4.Questionnaire.ItemComponent[] items) =>
        new() { Title = "Form", Language = "en", Status = R4.PublicationStatus.Draft, Item = [.. items] };

    public static R4.Questionnaire.ItemComponent Text(string linkId) => Of(linkId, R4.Questionnaire.QuestionnaireItemType.String);

    public static R4.Questionnaire.ItemComponent Of(string linkId, R4.Questionnaire.QuestionnaireItemType type) =>
        new() { LinkId = linkId, Type = type, Text = linkId };
}
