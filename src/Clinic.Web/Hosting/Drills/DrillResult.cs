namespace Clinic.Web.Hosting.Drills;

/// <summary>What came of beginning a drill.</summary>
public enum DrillResult
{
    /// <summary>The alert is raised.</summary>
    Begun,

    /// <summary>Crisis contacts, hours or people to alert are still missing.</summary>
    NotReady,

    /// <summary>Another drill was begun at this moment.</summary>
    AlreadyBegun,
}
