using Clinic.Domain.Scoring;
using Clinic.Domain.Screening;
using Clinic.Fhir.Codes;
using Clinic.Fhir.Responses;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Results;

/// <summary>
/// The seven scores as Observations of category survey, with LOINC codes where there are any. A score that cannot be
/// reckoned is there too, absent with a reason.
/// </summary>
public static class ScoreObservations
{
    private const string DemoNote =
        "Unvalidated own inventory, demo cut-offs; not comparable with published MBI-GS figures.";

    private const string ObservationCategory = "http://terminology.hl7.org/CodeSystem/observation-category";
    private const string Ucum = "http://unitsofmeasure.org";

    /// <summary>The Observations, each with the name of its score.</summary>
    public static IReadOnlyList<(string Score, R4.Observation Observation)> Export(FhirSubmission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var result = submission.Explanation.Result;
        var scores = result.Scores;
        return
        [
            Burnout(submission, "exhaustion", "Exhaustion, mean of the items, 0–6", scores.Exhaustion, null),
            Burnout(submission, "cynicism", "Cynicism, mean of the items, 0–6", scores.Cynicism, null),
            Burnout(submission, "efficacy", "Professional efficacy, mean of the items, 0–6, higher is better", scores.Efficacy, null),
            Burnout(submission, "burnout-composite", "Burnout composite, 0–6", scores.BurnoutComposite, result.BurnoutSeverity?.ToCode()),
            Total(submission, "phq9", Loinc.Phq9Total, "PHQ-9 total, 0–27", scores.Phq9, result.Phq9Severity?.ToCode()),
            Total(submission, "gad7", Loinc.Gad7Total, "GAD-7 total, 0–21", scores.Gad7, result.Gad7Severity?.ToCode()),
            Total(submission, "auditc", Loinc.AuditCTotal, "AUDIT-C total, 0–12", scores.AuditC, null),
        ];
    }

    /// <summary>What stands beside every burnout figure: what the norms behind it say of themselves.</summary>
    public static string BurnoutNote(ScreeningExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return explanation.NormsAreDemo ? DemoNote : $"{explanation.Norms}.";
    }

    private static (string Score, R4.Observation Observation) Burnout(
        FhirSubmission submission, string score, string name, decimal? value, string? band)
    {
        var observation = Make(submission, new R4.CodeableConcept(Canonical.ScoreSystem, score, name), value, band);
        observation.Note.Add(new R4.Annotation { Text = BurnoutNote(submission.Explanation) });
        return (score, observation);
    }

    private static (string Score, R4.Observation Observation) Total(
        FhirSubmission submission, string score, string loinc, string name, int? value, string? band) =>
        (score, Make(submission, new R4.CodeableConcept(Loinc.System, loinc, name), value, band));

    private static R4.Observation Make(FhirSubmission submission, R4.CodeableConcept code, decimal? value, string? band) => new()
    {
        Status = R4.ObservationStatus.Final,
        Category = [new R4.CodeableConcept(ObservationCategory, "survey")],
        Code = code,
        Subject = Pseudonym.Reference(submission.PatientId),
        Effective = submission.SubmittedAt is { } at ? new R4.FhirDateTime(at) : null,
        Value = value is { } number ? new R4.Quantity(number, "{score}", Ucum) : null,
        DataAbsentReason = value is null
            ? new R4.CodeableConcept(StandardExtension.DataAbsentReasonSystem, "unknown", "Too few of its items are answered.")
            : null,
        Interpretation = band is null ? [] : [new R4.CodeableConcept(Canonical.BandSystem, band)],
        DerivedFrom = submission.Form is null ? [] : [new R4.ResourceReference(EntryUrl.Of(submission.CaseId, SubmissionBundle.ResponsePart))],
    };
}
