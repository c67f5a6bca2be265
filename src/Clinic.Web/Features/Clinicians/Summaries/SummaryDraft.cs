using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Reading;

namespace Clinic.Web.Features.Clinicians.Summaries;

/// <summary>A first text for the patient in plain words, for the clinician to make their own.</summary>
public static class SummaryDraft
{
    private const string NoResult =
        "Thank you for the answers you gave. They do not make a whole picture yet, and that is fine. We would like to talk with you and go through what is missing.";

    /// <summary>From the classification that a clinician decided on (null where there was none) and the stored trace.</summary>
    public static string Write(Classification? decided, ScreeningExplanation? trace)
    {
        if (decided is not { } classification)
            return NoResult;
        var steps = string.Join('\n', PatientWording.FirstSteps(classification).Select(step => $"- {step}"));
        var noticed = trace is null ? null : $"What we noticed in your answers:\n\n{string.Join('\n', PatientReading.Of(trace).Select(one => $"- {one}"))}\n\n";
        return $"{PatientWording.Meaning(classification)}\n\n{noticed}What may help first:\n\n{steps}";
    }
}
