namespace Clinic.Data.Records;

/// <summary>Whether an open alert is heard on a person's screen.</summary>
public enum AlertSound
{
    /// <summary>Once for each alert.</summary>
    Once,

    /// <summary>Every minute until somebody acknowledges it.</summary>
    UntilAcknowledged,

    /// <summary>Never; it is still seen.</summary>
    Off,
}
