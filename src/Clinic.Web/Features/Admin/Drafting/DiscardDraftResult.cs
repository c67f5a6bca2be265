namespace Clinic.Web.Features.Admin.Drafting;

/// <summary>What came of discarding a draft.</summary>
public enum DiscardDraftResult
{
    Discarded,

    /// <summary>Somebody else changed it since the person looked at it; it stays.</summary>
    Stale,

    /// <summary>The version is no draft, or no longer one.</summary>
    Locked,
}
