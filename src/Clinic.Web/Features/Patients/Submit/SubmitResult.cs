namespace Clinic.Web.Features.Patients.Submit;

/// <summary>What came of sending an intake.</summary>
public enum SubmitResult
{
    /// <summary>It is sent, now or before: sending twice is sending once.</summary>
    Received,

    /// <summary>Required items are missing; the review page names them.</summary>
    Incomplete,

    /// <summary>The person is under the clinic's minimum age.</summary>
    UnderAge,

    /// <summary>The patient has no such draft.</summary>
    NotFound,

    SignedOut,

    NotNow,
}
