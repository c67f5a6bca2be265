using System.Globalization;
using System.Text;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Reading;
using Clinic.Fhir.Codes;
using Clinic.Fhir.Responses;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Results;

/// <summary>
/// The result as a RiskAssessment: the suggested classification and the safety level as predictions, the scores and the whole
/// evidence as basis, every rule as a note.
/// </summary>
public static class RiskAssessmentExport
{
    /// <summary>What every result says of itself.</summary>
    public const string SuggestionNote = "A screening suggestion for a clinician, never a diagnosis.";

    private const string TraceId = "trace";

    /// <summary>Writes the result.</summary>
    public static R4.RiskAssessment Export(FhirSubmission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var result = submission.Explanation.Result;
        return new R4.RiskAssessment
        {
            Status = R4.ObservationStatus.Final,
            Method = new R4.CodeableConcept(Canonical.RuleSetSystem, result.RuleSet, $"Clinic rule set {result.RuleSet}. Norms: {submission.Explanation.Norms}"),
            Subject = Pseudonym.Reference(submission.PatientId),
            Occurrence = submission.SubmittedAt is { } at ? new R4.FhirDateTime(at) : null,
            Basis = [.. Basis(submission)],
            Contained = [Trace(submission.Explanation)],
            Prediction = [Classification(result), Safety(result)],
            Note = [.. Notes(submission.Explanation).Select(text => new R4.Annotation { Text = text })],
        };
    }

    private static IEnumerable<R4.ResourceReference> Basis(FhirSubmission submission) =>
        ScoreObservations.Export(submission).Select(each => each.Score)
            .Concat(submission.Form is null ? [] : [SubmissionBundle.ResponsePart])
            .Select(part => new R4.ResourceReference(EntryUrl.Of(submission.CaseId, part)))
            .Append(new R4.ResourceReference($"#{TraceId}"));

    /// <summary>The evidence in its canonical form, byte for byte.</summary>
    private static R4.DocumentReference Trace(ScreeningExplanation explanation) => new()
    {
        Id = TraceId,
        Status = R4.DocumentReferenceStatus.Current,
        Description = "Every rule of the screening with what it read and said",
        Content =
        [
            new()
            {
                Attachment = new R4.Attachment
                {
                    ContentType = "application/json",
                    Title = string.Create(CultureInfo.InvariantCulture, $"Evidence, canonical form {ScreeningExplanation.Format}"),
                    Data = Encoding.UTF8.GetBytes(explanation.ToCanonicalJson()),
                },
            },
        ],
    };

    private static R4.RiskAssessment.PredictionComponent Classification(ScreeningResult result) => new()
    {
        Outcome = new R4.CodeableConcept(
            Canonical.ClassificationSystem, result.Classification.ToCode(), ClinicianWording.Label(result.Classification)),
        Rationale = ClinicianWording.Reading(result.Classification),
    };

    private static R4.RiskAssessment.PredictionComponent Safety(ScreeningResult result) => new()
    {
        Outcome = new R4.CodeableConcept(Canonical.SafetySystem, result.Safety.ToCode(), $"Safety level: {result.Safety.ToCode()}"),
        Rationale = "From the safety answers alone; it does not depend on the classification.",
    };

    private static IEnumerable<string> Notes(ScreeningExplanation explanation) =>
        new[] { SuggestionNote, ScoreObservations.BurnoutNote(explanation), ClinicianWording.KetamineDisclosure }
            .Concat(explanation.Result.Flags.Select(flag => $"Flag {flag}: {FlagWording.Explanation(FlagCodes.ParseFlagCode(flag))}"))
            .Concat(explanation.Rules.Select(rule => $"{RuleSentence.Of(rule)} Source: {rule.Source}."));
}
