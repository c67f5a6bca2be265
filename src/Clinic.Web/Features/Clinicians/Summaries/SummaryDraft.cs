using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Reading;
using Clinic.Domain.Screening.Wording;
using Clinic.Web.Features.Clinicians.Cases;

namespace Clinic.Web.Features.Clinicians.Summaries;

/// <summary>A first text for the patient in plain words, for the clinician to make their own.</summary>
public static class SummaryDraft
{
    /// <summary>What a decided case has to say to the person, in the language they read.</summary>
    public static string Write(CaseFile file, WordingLanguage language)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Kind == CaseKind.Concern ? PatientWording.ConcernAlone(language) : Write(file.Standing?.Decided, file.Result?.Evidence, language);
    }

    /// <summary>Whether the draft leaves out what was noticed in the answers, because the clinician came to another view than they suggest.</summary>
    public static bool LeavesOutAnswers(CaseFile file) => file is { Standing.Overruled: not null, Result: not null };

    /// <summary>
    /// From the classification that a clinician decided on (null where there was none) and the stored trace, in the language
    /// the person reads. What was noticed in the answers led to the suggestion; where the clinician decided otherwise it would
    /// say the opposite in the same breath, and it is left out.
    /// </summary>
    public static string Write(Classification? decided, ScreeningExplanation? trace, WordingLanguage language)
    {
        if (decided is not { } classification)
            return PatientWording.NoResult(language);
        var steps = string.Join('\n', PatientWording.FirstSteps(classification, language, PatientWording.SparesEffort(trace)).Select(step => $"- {step}"));
        var noticed = trace is null ? null
            : trace.Result.Classification != classification ? $"{PatientWording.OwnView(language)}\n\n"
            : $"{PatientWording.Noticed(language)}\n\n{string.Join('\n', PatientReading.Of(trace, language).Select(one => $"- {one}"))}\n\n";
        return $"{PatientWording.Meaning(classification, language)}\n\n{noticed}{PatientWording.HelpsFirst(language)}\n\n{steps}";
    }
}
