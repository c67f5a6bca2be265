using Clinic.Fhir.Codes;
using Clinic.Fhir.Responses;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Results;

/// <summary>
/// One submission as a Bundle of type collection: the answers, the scores, the result with its evidence, a Flag where
/// safety is urgent, and what a clinician decided. It is for clinicians: the evidence holds what a patient's text never says.
/// </summary>
public static class SubmissionBundle
{
    internal const string ResponsePart = "response";
    internal const string RiskPart = "risk";

    /// <summary>Writes the Bundle. The same submission always gives the same text.</summary>
    public static R4.Bundle Export(FhirSubmission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var bundle = new R4.Bundle
        {
            Type = R4.Bundle.BundleType.Collection,
            Identifier = new R4.Identifier(Canonical.CaseSystem, submission.CaseId),
            TimestampElement = submission.SubmittedAt is { } at ? new R4.Instant(at) : null,
        };
        foreach (var (part, resource) in Parts(submission))
        {
            bundle.Entry.Add(new R4.Bundle.EntryComponent { FullUrl = EntryUrl.Of(submission.CaseId, part), Resource = resource });
        }

        return bundle;
    }

    private static IEnumerable<(string Part, R4.Resource Resource)> Parts(FhirSubmission submission)
    {
        if (submission.Form is { } form)
        {
            yield return (ResponsePart, ResponseExport.Export(form, submission.PatientId, submission.SubmittedAt));
        }

        foreach (var (score, observation) in ScoreObservations.Export(submission))
        {
            yield return (score, observation);
        }

        yield return (RiskPart, RiskAssessmentExport.Export(submission));
        if (SafetyFlagExport.Export(submission) is { } flag)
        {
            yield return ("flag", flag);
        }

        if (submission.Decision is not null)
        {
            yield return ("decision", DecisionExport.Export(submission));
        }
    }
}
