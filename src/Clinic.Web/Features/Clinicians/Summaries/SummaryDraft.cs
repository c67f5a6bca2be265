using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Reading;
using Clinic.Domain.Screening.Wording;

namespace Clinic.Web.Features.Clinicians.Summaries;

/// <summary>A first text for the patient in plain words, for the clinician to make their own.</summary>
public static class SummaryDraft
{
    /// <summary>From the classification that a clinician decided on (null where there was none) and the stored trace, in the language the person reads.</summary>
    public static string Write(Classification? decided, ScreeningExplanation? trace, WordingLanguage language)
    {
        if (decided is not { } classification)
            return PatientWording.NoResult(language);
        var steps = string.Join('\n', PatientWording.FirstSteps(classification, language, PatientWording.SparesEffort(trace)).Select(step => $"- {step}"));
        var noticed = trace is null ? null : $"{PatientWording.Noticed(language)}\n\n{string.Join('\n', PatientReading.Of(trace, language).Select(one => $"- {one}"))}\n\n";
        return $"{PatientWording.Meaning(classification, language)}\n\n{noticed}{PatientWording.HelpsFirst(language)}\n\n{steps}";
    }
}
