namespace Clinic.Domain.Review;

/// <summary>What stands between a case and its decision.</summary>
public enum DecisionObstacle
{
    /// <summary>Nobody has claimed the case, or somebody else has.</summary>
    NotClaimedByYou,

    /// <summary>A decision is recorded; the case is read-only.</summary>
    AlreadyDecided,

    /// <summary>A safety alert is open that nobody has acknowledged.</summary>
    AlertOpen,

    /// <summary>There is a safety concern, and nothing that settles it is recorded.</summary>
    SafetyActionMissing,
}
