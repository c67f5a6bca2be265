namespace Clinic.Data.Records;

/// <summary>Where a version of the consent text stands.</summary>
public enum ConsentStatus
{
    Draft,

    /// <summary>What people sign now; one version at most.</summary>
    Published,

    /// <summary>Replaced by a newer one; signatures on it stay what they are.</summary>
    Retired,
}
