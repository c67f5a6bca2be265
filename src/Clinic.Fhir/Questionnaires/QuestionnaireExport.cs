using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Codes;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Questionnaires;

/// <summary>
/// A question set as a FHIR R4 Questionnaire. <see cref="QuestionnaireImport"/> makes the same set of it again; nothing is
/// lost. <c>docs/fhir.md</c> has the mapping.
/// </summary>
public static class QuestionnaireExport
{
    /// <summary>Writes a question set.</summary>
    /// <param name="set">The question set.</param>
    /// <param name="status">Where the set stands in its life; a question set itself does not say.</param>
    public static R4.Questionnaire Export(QuestionSet set, R4.PublicationStatus status = R4.PublicationStatus.Draft)
    {
        ArgumentNullException.ThrowIfNull(set);
        var items = new ItemExport(set);
        var id = $"{set.Code}.{set.Language}";
        var form = new R4.Questionnaire
        {
            Id = FhirId.Fits(id) ? id : null,
            Url = Canonical.Questionnaire(set.Code, set.Language),
            Identifier = [new R4.Identifier(Canonical.QuestionSetSystem, set.Code)],
            Version = set.Version,
            Title = set.Title,
            Language = set.Language,
            Status = status,
            SubjectType = [R4.ResourceType.Patient],
            Description = set.Provenance,
            Copyright = Licences(set),
            Item = [.. set.Sections.Select(items.Section)],
        };
        form.Extension.AddRange(set.Instruments.Select(InstrumentExtension.Write));
        return form;
    }

    private static string? Licences(QuestionSet set) => set.Instruments.Count == 0
        ? null
        : string.Join("\n\n", set.Instruments.Select(instrument => $"{instrument.Name}: {instrument.Licence}"));
}
