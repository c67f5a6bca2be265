using Clinic.Domain.Safety;

namespace Clinic.Web.Features.Admin.ClinicSettings;

/// <summary>What is missing before an intake may open, each as something to do.</summary>
public static class IntakeGaps
{
    public static IReadOnlyList<string> Of(ClinicForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var opening = new IntakeOpening(
            form.Lines.Count > 0, IsFilled(form.EmergencyNumber), IsFilled(form.ResponseHours),
            form.Recipients.Count(IsFilled), form.HasPassedDrill);
        return [.. opening.Gaps.Select(Say)];
    }

    private static bool IsFilled(string? text) => !string.IsNullOrWhiteSpace(text);

    private static string Say(IntakeGap gap) => gap switch
    {
        IntakeGap.CrisisLine => "Enter a crisis line that people can call or text.",
        IntakeGap.EmergencyNumber => "Enter the emergency number.",
        IntakeGap.ResponseHours => "Say when somebody looks at what comes in.",
        IntakeGap.AlertDrill => "Hold an alert drill on the Health page, and have a clinician acknowledge it.",
        IntakeGap.AlertRecipients => "Enter two people who are alerted when somebody may be in danger.",
    };
}
