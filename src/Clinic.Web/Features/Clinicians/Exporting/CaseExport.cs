namespace Clinic.Web.Features.Clinicians.Exporting;

/// <summary>What came of an export.</summary>
public abstract record CaseExport
{
    private CaseExport()
    {
    }

    public sealed record Written(byte[] Content, DateTimeOffset At) : CaseExport
    {
        /// <summary>A name that tells nothing of the person, nor of what they answered.</summary>
        public string FileName => FormattableString.Invariant($"case-{At.UtcDateTime:yyyyMMdd-HHmmss}.fhir.json");

        /// <summary>Says that there is something, never what.</summary>
        public override string ToString() => nameof(Written);
    }

    /// <summary>Nothing was exported; the page of the case says how it stands.</summary>
    public sealed record Refused(ExportRefusal Reason) : CaseExport;
}

/// <summary>Why a case was not exported.</summary>
public enum ExportRefusal
{
    NotAllowed,
    NotFound,
    Erased,

    /// <summary>An intake that was never sent has no result.</summary>
    NotSent,

    /// <summary>The reader has to record a reading of their own first.</summary>
    ReadFirst,

    /// <summary>Something in the record was changed from outside, and would travel on as if it were true.</summary>
    Altered,
}
