namespace Clinic.Web.Features.Patients.Consent;

/// <summary>What came of signing.</summary>
public enum SignResult
{
    Done,

    /// <summary>The name or the tick is missing.</summary>
    Incomplete,

    /// <summary>The clinic published another text while the page was open; that one has to be read first.</summary>
    TextChanged,

    SignedOut,
}
