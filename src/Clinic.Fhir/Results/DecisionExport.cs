using Clinic.Domain.Screening;
using Clinic.Fhir.Codes;
using Clinic.Fhir.Responses;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Results;

/// <summary>A clinician's signed decision as a ClinicalImpression. No Condition is written: it decides on a suggestion.</summary>
public static class DecisionExport
{
    /// <summary>Writes the decision.</summary>
    /// <exception cref="ArgumentException">The submission has no decision.</exception>
    public static R4.ClinicalImpression Export(FhirSubmission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var decision = submission.Decision ?? throw new ArgumentException("The submission has no decision.", nameof(submission));
        return new R4.ClinicalImpression
        {
            Status = R4.ClinicalImpression.ClinicalImpressionStatus.Completed,
            Description = "A clinician's decision on a screening suggestion, never a diagnosis.",
            Subject = Pseudonym.Reference(submission.PatientId),
            Assessor = decision.SignedBy is { } signer ? new R4.ResourceReference { Type = "Practitioner", Display = signer } : null,
            DateElement = new R4.FhirDateTime(decision.SignedAt),
            Investigation =
            [
                new()
                {
                    Code = new R4.CodeableConcept { Text = "Screening" },
                    Item = [new R4.ResourceReference(EntryUrl.Of(submission.CaseId, SubmissionBundle.RiskPart))],
                },
            ],
            Summary = decision.Summary,
            Finding = decision.Decided is { } decided ? [new() { ItemCodeableConcept = Coded(decided) }] : [],
            Note = [.. decision.Notes.Select(note => new R4.Annotation { TimeElement = new R4.FhirDateTime(note.At), Author = note.By is { } by ? new R4.FhirString(by) : null, Text = note.Text })],
        };
    }

    private static R4.CodeableConcept Coded(Classification decided) =>
        new(Canonical.ClassificationSystem, decided.ToCode(), ClinicianWording.Label(decided));
}
