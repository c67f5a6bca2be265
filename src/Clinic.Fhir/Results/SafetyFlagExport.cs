using Clinic.Domain.Safety;
using Clinic.Fhir.Codes;
using Clinic.Fhir.Responses;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Results;

/// <summary>An urgent safety level as an active Flag. Lower levels raise none; they stand in the RiskAssessment.</summary>
public static class SafetyFlagExport
{
    private const string FlagCategory = "http://terminology.hl7.org/CodeSystem/flag-category";

    /// <summary>The Flag, or null where the level is not urgent.</summary>
    public static R4.Flag? Export(FhirSubmission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var level = submission.Explanation.Result.Safety;
        return level switch
        {
            SafetyLevel.None or SafetyLevel.Elevated => null,
            SafetyLevel.Urgent => new R4.Flag
            {
                Status = R4.Flag.FlagStatus.Active,
                Category = [new R4.CodeableConcept(FlagCategory, "safety")],
                Code = new R4.CodeableConcept(Canonical.SafetySystem, level.ToCode(), "Urgent safety answers: reach this person now"),
                Subject = Pseudonym.Reference(submission.PatientId),
                Period = submission.SubmittedAt is { } at ? new R4.Period { StartElement = new R4.FhirDateTime(at) } : null,
            },
        };
    }
}
