using Clinic.Data.Mail;
using Clinic.Data.Records;
using Clinic.Web.Shared.Times;

namespace Clinic.Web.Features.Admin.Outbox;

/// <summary>Says where a mail stands in words.</summary>
public static class MailOutcomeWords
{
    public static string Say(MailStatus status) => status switch
    {
        MailStatus.Waiting => "Waiting",
        MailStatus.Sending => "Being sent",
        MailStatus.Delivered => "Delivered",
        MailStatus.Failed => "Given up",
        MailStatus.Dropped => "Not sent",
    };

    /// <summary>What came of the last attempt, and what to look at; null where there is nothing to say.</summary>
    public static string? Explain(MailRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var words = row.LastOutcome switch
        {
            MailOutcomes.Unreachable => "No answer from the mail server",
            MailOutcomes.SignInRefused => "The mail server refused user or password: check Smtp:User and Smtp:Password",
            MailOutcomes.Deferred => "The mail server would not take it yet",
            MailOutcomes.Refused => "The mail server does not take it for this address",
            MailOutcomes.Expired => "Its link had stopped working before it could be sent",
            MailOutcomes.NotNeeded => "The alert was acknowledged before",
            MailOutcomes.Demo => "It is about a demo case",
            MailOutcomes.Erased => "The patient was erased",
            MailOutcomes.Unreadable => "It cannot be read with the keys and templates of this version",
            _ => null,
        };
        return words is null || row.ReplyCode is not { } code ? words : FormattableString.Invariant($"{words} (it said {code})");
    }

    /// <summary>When it was settled, or what stands in its way and when it is tried again.</summary>
    public static string? Detail(MailRow mail, ClinicTime time)
    {
        ArgumentNullException.ThrowIfNull(mail);
        ArgumentNullException.ThrowIfNull(time);
        return mail.Status switch
        {
            MailStatus.Delivered => time.Moment(mail.SettledAt ?? mail.QueuedAt),
            MailStatus.Failed => FormattableString.Invariant(
                $"{Explain(mail)}, after {mail.Attempts} {(mail.Attempts == 1 ? "attempt" : "attempts")}"),
            MailStatus.Dropped => Explain(mail),
            MailStatus.Waiting when mail.Attempts > 0 => FormattableString.Invariant(
                $"{Explain(mail)}. Attempt {mail.Attempts + 1} at {time.Clock(mail.NextAttemptAt)}"),
            MailStatus.Waiting or MailStatus.Sending => null,
        };
    }

    /// <summary>What a template is for.</summary>
    public static string Name(string template) => template switch
    {
        "test" => "Test mail",
        "invitation" => "Invitation",
        "alert" => "Safety alert",
        "alert-drill" => "Alert drill",
        _ => template,
    };
}
