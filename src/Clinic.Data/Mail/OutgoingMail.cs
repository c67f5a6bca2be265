namespace Clinic.Data.Mail;

/// <summary>A mail to be sent.</summary>
/// <param name="Template">Which one.</param>
/// <param name="Recipient">The address.</param>
/// <param name="Language">Language tag of the words, such as <c>es</c>; one without words falls back to English.</param>
/// <param name="Path">What the link leads to, from the portal's address on, such as <c>/staff/queue</c>; it may hold a code.</param>
public sealed record OutgoingMail(MailTemplate Template, string Recipient, string Language, string Path)
{
    /// <summary>When the link stops working, which the mail says; a mail not delivered by then is not sent any more.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The alert it tells of.</summary>
    public Guid? AlertId { get; init; }

    /// <summary>Code only: an address or a link must not reach a log by way of a record's text.</summary>
    public override string ToString() => Template.Code;
}
