namespace Clinic.Data.Records;

/// <summary>Where an alert comes from.</summary>
public enum AlertOrigin
{
    /// <summary>A patient who answers on a device of their own.</summary>
    Intake,

    /// <summary>A patient who answers on a kiosk, and so is in the clinic now.</summary>
    Kiosk,

    /// <summary>A member of staff who enters the answers of a patient beside them.</summary>
    Assisted,

    /// <summary>A clinician who is worried, whatever was answered.</summary>
    Staff,

    /// <summary>A synthetic patient who tries out whether an alert arrives.</summary>
    Drill,
}
