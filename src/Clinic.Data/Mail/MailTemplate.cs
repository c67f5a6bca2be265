using Clinic.Data.Mapping;

namespace Clinic.Data.Mail;

/// <summary>
/// A kind of mail, by its code. Its words are resources of the portal, in each language; every mail names the clinic and
/// holds one link, and there is no way to hand it anything else to say.
/// </summary>
public sealed record MailTemplate
{
    private MailTemplate(string code) => Code = code;

    /// <summary>Sent by an admin to see whether mail arrives.</summary>
    public static MailTemplate Test { get; } = new("test");

    /// <summary>Asks a patient to answer; the link holds the code that lets them in.</summary>
    public static MailTemplate Invitation { get; } = new("invitation");

    /// <summary>Asks a member of staff to look at an open alert.</summary>
    public static MailTemplate Alert { get; } = new("alert");

    /// <summary>The same for a person who answers on a kiosk and is in the clinic.</summary>
    public static MailTemplate AlertKiosk { get; } = new("alert-kiosk");

    /// <summary>The same for answers that a member of staff entered.</summary>
    public static MailTemplate AlertAssisted { get; } = new("alert-assisted");

    /// <summary>The same for a concern that a clinician raised by hand.</summary>
    public static MailTemplate AlertStaff { get; } = new("alert-staff");

    /// <summary>The same for an alert drill, and it says so.</summary>
    public static MailTemplate AlertDrill { get; } = new("alert-drill");

    /// <summary>Tells who made an invitation that it is locked, because the date of birth did not match three times.</summary>
    public static MailTemplate InvitationLocked { get; } = new("invitation-locked");

    /// <summary>Tells a clinician that a colleague's note names them.</summary>
    public static MailTemplate Mention { get; } = new("mention");

    /// <summary>All of them. A test asks for the words of each in every language.</summary>
    public static IReadOnlyList<MailTemplate> All { get; } = [Test, Invitation, Alert, AlertKiosk, AlertAssisted, AlertStaff, AlertDrill, InvitationLocked, Mention];

    /// <summary>Stored with the mail; at most <see cref="ColumnLimits.Code"/> characters.</summary>
    public string Code { get; }

    /// <summary>The template of a stored code; null for one that this version does not know.</summary>
    public static MailTemplate? Find(string code) =>
        All.FirstOrDefault(template => string.Equals(template.Code, code, StringComparison.Ordinal));

    public override string ToString() => Code;
}
