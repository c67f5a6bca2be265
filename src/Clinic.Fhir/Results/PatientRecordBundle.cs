using Clinic.Fhir.Responses;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Results;

/// <summary>
/// A person's own record as a Bundle of type collection: answers as QuestionnaireResponse, the scores they may see as
/// Observations, summaries as Communications. No RiskAssessment, no Flag and no evidence: those are for clinicians.
/// </summary>
public static class PatientRecordBundle
{
    /// <summary>Writes the Bundle. The same record always gives the same text.</summary>
    /// <exception cref="ArgumentException">A submission comes without its answers.</exception>
    public static R4.Bundle Export(PatientRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var bundle = new R4.Bundle { Type = R4.Bundle.BundleType.Collection };
        foreach (var one in record.Submissions)
        {
            Add(bundle, one);
        }

        foreach (var summary in record.Summaries)
        {
            Add(bundle, summary.Id, "summary", Communication(record, summary));
        }

        return bundle;
    }

    private static void Add(R4.Bundle bundle, PatientRecordSubmission one)
    {
        var submission = one.Submission;
        var form = submission.Form ?? throw new ArgumentException("A submission comes without its answers.", nameof(one));
        Add(bundle, submission.CaseId, SubmissionBundle.ResponsePart, ResponseExport.Export(form, submission.PatientId, submission.SubmittedAt));
        foreach (var (score, observation) in ScoreObservations.Export(submission))
        {
            if (one.ShownScores.Contains(score))
            {
                Add(bundle, submission.CaseId, score, observation);
            }
        }
    }

    private static void Add(R4.Bundle bundle, string caseId, string part, R4.Resource resource) =>
        bundle.Entry.Add(new R4.Bundle.EntryComponent { FullUrl = EntryUrl.Of(caseId, part), Resource = resource });

    private static R4.Communication Communication(PatientRecord record, PatientRecordSummary summary) => new()
    {
        Status = R4.EventStatus.Completed,
        Subject = Pseudonym.Reference(record.PatientId),
        Recipient = [Pseudonym.Reference(record.PatientId)],
        SentElement = new R4.FhirDateTime(summary.SentAt),
        About = summary.AboutCaseId is { } about ? [new R4.ResourceReference(EntryUrl.Of(about, SubmissionBundle.ResponsePart))] : [],
        Payload = [new R4.Communication.PayloadComponent { Content = new R4.FhirString(summary.Text) }],
    };
}
