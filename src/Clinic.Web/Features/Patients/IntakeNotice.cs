namespace Clinic.Web.Features.Patients;

/// <summary>What a page says after something else led to it. The address carries the name, the words stay here.</summary>
public enum IntakeNotice
{
    SavedForLater,
    SignedOut,
    FormTooOld,
    NotNow,
    NotYours,
    TooMuch,
}

public static class IntakeNotices
{
    public static string? Say(string? name) =>
        Enum.TryParse<IntakeNotice>(name, out var notice) && Enum.IsDefined(notice) ? Say(notice) : null;

    public static string Say(IntakeNotice notice) => notice switch
    {
        IntakeNotice.SavedForLater =>
            "Everything is saved. You can close this page and go on whenever you like, on this device or another.",
        IntakeNotice.SignedOut =>
            "You were signed out before this page reached us, so what you last entered here may be missing. "
            + "Everything that was marked as saved is still here. Please check this page.",
        IntakeNotice.FormTooOld =>
            "This page had been open for too long to be taken as it was. Everything that was marked as saved is still here. "
            + "Please check your answers and press the button again.",
        IntakeNotice.NotYours =>
            "The page you sent belongs to another questionnaire, perhaps of somebody who used this device before you. "
            + "Nothing was changed by it. What you saved yourself is here.",
        IntakeNotice.TooMuch =>
            "This page could not take what you sent: it was too long, or held signs that cannot be read. Everything that was "
            + "marked as saved is still here. Please enter the text again, a little shorter, and press the button.",
        IntakeNotice.NotNow => "We could not save just now. It is not your doing. Please press the button again in a moment.",
    };
}
