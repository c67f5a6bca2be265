using Clinic.Data.Entry;

namespace Clinic.Web.Features.FrontDesk.Invitations;

/// <summary>What came of inviting somebody.</summary>
public abstract record InvitationResult
{
    private InvitationResult()
    {
    }

    /// <summary>The invitation is made. Link and code are shown once and known to nobody else.</summary>
    /// <param name="Name">Whose.</param>
    /// <param name="Language">Tag of the language the page is printed in.</param>
    /// <param name="Code">Link and code.</param>
    /// <param name="IsMailed">Whether the link is on its way by e-mail.</param>
    public sealed record Made(string Name, string Language, IssuedCode Code, bool IsMailed) : InvitationResult
    {
        /// <summary>Whether it is a kiosk code: it has no link, and works on a kiosk alone.</summary>
        public bool IsKiosk { get; init; }

        // A record writes its members; these must not reach a log.
        public override string ToString() => nameof(Made);
    }

    /// <summary>There is somebody of this name and date of birth: is it the same person?</summary>
    public sealed record Known(IReadOnlyList<KnownPatient> Patients) : InvitationResult;

    /// <summary>The person has an account with a password of their own.</summary>
    public sealed record HasPassword : InvitationResult
    {
        public const string Sentence = "This person has an account with a password. Ask them to sign in; an invitation is not needed.";
    }

    /// <summary>The portal is not set up to send mail.</summary>
    public sealed record NoMail : InvitationResult
    {
        public const string Sentence = "Mail is not set up yet, so nothing was sent. Print the page instead, or ask an admin to look at the outbox.";
    }

    /// <summary>There is no such invitation at this site.</summary>
    public sealed record Gone : InvitationResult
    {
        public const string Sentence = "This invitation is not there any more. Invite the person anew.";
    }

    /// <summary>The form needs another look: one sentence for each field.</summary>
    public sealed record Refused(IReadOnlyDictionary<string, string> Faults) : InvitationResult;
}
