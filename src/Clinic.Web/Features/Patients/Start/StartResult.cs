namespace Clinic.Web.Features.Patients.Start;

/// <summary>What came of starting an intake.</summary>
public enum StartResult
{
    /// <summary>One is in progress: a new one, or the one there was.</summary>
    Ready,

    /// <summary>The clinic does not take intakes yet.</summary>
    Closed,

    /// <summary>The consent text in use is not signed yet, or was withdrawn.</summary>
    ConsentNeeded,

    SignedOut,

    NotNow,
}
