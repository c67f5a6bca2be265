using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Shared.Times;

namespace Clinic.Web.Features.Clinicians.Letters;

/// <summary>What the page of a letter shows.</summary>
public abstract record LetterReading
{
    private LetterReading()
    {
    }

    /// <param name="Content">The letter.</param>
    /// <param name="Shown">Which version.</param>
    /// <param name="Versions">All of them, the newest first.</param>
    /// <param name="ReadAt">As of when.</param>
    /// <param name="Time">The clinic's.</param>
    public sealed record Ready(LetterContent Content, LetterVersion Shown, IReadOnlyList<LetterVersion> Versions, DateTimeOffset ReadAt, ClinicTime Time) : LetterReading
    {
        /// <summary>Says that there is something, never what.</summary>
        public override string ToString() => nameof(Ready);
    }

    public sealed record Refused(CaseRefusal Reason, string Words) : LetterReading;
}

/// <summary>One version of a letter.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">When it was finalised.</param>
/// <param name="By">By whom.</param>
public sealed record LetterVersion(int Number, DateTimeOffset At, string By);
