namespace Clinic.Data.Records;

/// <summary>What an entry code is for.</summary>
public enum EntryKind
{
    /// <summary>Staff invite a person to answer.</summary>
    Invitation,

    /// <summary>A patient goes on with an intake on another device.</summary>
    Resume,

    /// <summary>A person answers on a tablet in the waiting room; no other device takes it.</summary>
    Kiosk,
}
