namespace Clinic.Data.Records;

/// <summary>Where an entry code stands.</summary>
public enum EntryState
{
    /// <summary>It lets its person in.</summary>
    Open,

    Used,

    Expired,

    Revoked,

    /// <summary>The date of birth did not match too often.</summary>
    Locked,
}
