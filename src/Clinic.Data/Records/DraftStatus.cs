namespace Clinic.Data.Records;

/// <summary>Where an intake stands.</summary>
public enum DraftStatus
{
    InProgress,
    Submitted,

    /// <summary>Ended without being sent: the person withdrew consent or was erased. The answers stay on record.</summary>
    Closed,
}
