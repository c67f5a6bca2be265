namespace Clinic.Web.Features.Patients;

/// <summary>What a page says after something else led to it. The address carries the name, the words lie beside <see cref="NoticeBar"/>.</summary>
public enum IntakeNotice
{
    SavedForLater,
    SignedOut,
    FormTooOld,
    NotNow,
    NotYours,
    TooMuch,
}
