namespace Clinic.Data.Consent;

/// <summary>Where a patient's consent stands.</summary>
public enum ConsentState
{
    NeverSigned,

    /// <summary>Signed, and the text is still the one in use.</summary>
    Current,

    /// <summary>Signed, but the text has changed since: asked again before the next questions.</summary>
    Outdated,

    /// <summary>Withdrawn: nothing is asked and no follow-up sent.</summary>
    Withdrawn,
}
