namespace Clinic.Data.Records;

/// <summary>Where an intake stands.</summary>
public enum DraftStatus
{
    InProgress,
    Submitted,
}
