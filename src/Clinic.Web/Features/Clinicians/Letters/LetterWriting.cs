using Clinic.Web.Shared.Times;

namespace Clinic.Web.Features.Clinicians.Letters;

/// <summary>What the page on which a letter is written begins with.</summary>
public abstract record LetterWriting
{
    private LetterWriting()
    {
    }

    /// <param name="Form">The draft, the newest version, or a first letter out of the record.</param>
    /// <param name="Frame">What stands around the words, with none of them yet.</param>
    /// <param name="Time">The clinic's.</param>
    /// <param name="KeptAt">When the draft was kept; null where nothing was kept yet.</param>
    public sealed record Ready(LetterForm Form, LetterContent Frame, ClinicTime Time, DateTimeOffset? KeptAt) : LetterWriting
    {
        /// <summary>Says that there is something, never what.</summary>
        public override string ToString() => nameof(Ready);
    }

    public sealed record Refused(Access.CaseRefusal Reason, string Words) : LetterWriting;
}
