using Clinic.Data.Entry;

namespace Clinic.Web.Features.Patients.Resume;

/// <summary>What came of asking for a code to go on elsewhere.</summary>
public abstract record ResumeCode
{
    private ResumeCode()
    {
    }

    /// <summary>It is made, and shown once.</summary>
    public sealed record Made(IssuedCode Code) : ResumeCode
    {
        // Link and code must not reach a log.
        public override string ToString() => nameof(Made);
    }

    /// <summary>The date of birth is not known yet, and a code alone lets nobody in.</summary>
    public sealed record NeedsBirthDate : ResumeCode;

    public sealed record SignedOut : ResumeCode;
}
