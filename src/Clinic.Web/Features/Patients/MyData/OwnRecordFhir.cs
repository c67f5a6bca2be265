using System.Text;
using Clinic.Domain.Care;
using Clinic.Domain.Screening.Measures;
using Clinic.Fhir;
using Clinic.Fhir.Responses;
using Clinic.Fhir.Results;

namespace Clinic.Web.Features.Patients.MyData;

/// <summary>A patient's own record as a FHIR Bundle. It names the person by id alone.</summary>
internal static class OwnRecordFhir
{
    public static byte[] Write(OwnRecord record)
    {
        var patient = record.PatientId.ToString();
        return Encoding.UTF8.GetBytes(FhirJson.Write(
            PatientRecordBundle.Export(new PatientRecord
            {
                PatientId = patient,
                Submissions = [.. record.Submissions.Select(one => Submission(one, patient))],
                Summaries =
                [
                    .. record.Summaries.Select(one => new PatientRecordSummary(one.Id.ToString(), one.ReleasedAt, one.Text, one.SubmissionId?.ToString())),
                    .. Plan(record),
                ],
            }),
            indented: true));
    }

    // As what was written to the person: to follow as a plan it would need goals and activities that nobody stated.
    private static IEnumerable<PatientRecordSummary> Plan(OwnRecord record) => record.Plan is { Plan: { } plan } own
        ? [new PatientRecordSummary(own.ReleaseId.ToString(), own.ReleasedAt, string.Join("\n\n", plan.Written.Select(part => $"{SafetyPlanWording.Label(part)}\n{plan[part]}")), null)]
        : [];

    private static PatientRecordSubmission Submission(OwnSubmission one, string patient) => new(
        new FhirSubmission
        {
            CaseId = one.Row.Id.ToString(),
            PatientId = patient,
            Explanation = one.Explanation,
            Form = AnsweredForm.Of(one.Set, one.Answers),
            SubmittedAt = one.Row.SubmittedAt,
        },
        [.. one.Measures.Select(reading => reading.Measure.ToCode())]);
}
