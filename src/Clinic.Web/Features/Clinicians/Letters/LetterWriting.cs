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

    /// <summary>The author has a draft of another letter of the case, and there is one at a time.</summary>
    /// <param name="To">Whom it goes to; empty where that is not written yet.</param>
    /// <param name="IsNew">Whether it is a new letter, not a new version of one.</param>
    /// <param name="KeptAt">When it was kept.</param>
    /// <param name="Time">The clinic's.</param>
    public sealed record OtherDraft(string To, bool IsNew, DateTimeOffset KeptAt, ClinicTime Time) : LetterWriting
    {
        /// <summary>Says that there is one, never whose.</summary>
        public override string ToString() => nameof(OtherDraft);
    }

    public sealed record Refused(Access.CaseRefusal Reason, string Words) : LetterWriting;
}
