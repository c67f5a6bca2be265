using System.Globalization;
using Clinic.Data.Mail;
using Clinic.Data.Records;
using Clinic.Web.App;
using MimeKit;
using MimeKit.Text;

namespace Clinic.Web.Mail;

/// <summary>Writes the mail of a template: plain text that names the clinic and holds one link.</summary>
public sealed class MailComposer(MailSettings settings, PortalAddress portal, TimeProvider clock)
{
    /// <param name="mail">The row of the outbox.</param>
    /// <param name="template">Its template.</param>
    /// <param name="recipient">Its recipient, opened.</param>
    /// <param name="parameters">Its parameters, opened.</param>
    /// <param name="clinic">The clinic it speaks for.</param>
    /// <exception cref="ParseException">The recipient is not an address.</exception>
    public MimeMessage Compose(OutboxMail mail, MailTemplate template, string recipient, MailParameters parameters, ClinicProfile clinic)
    {
        ArgumentNullException.ThrowIfNull(mail);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(clinic);
        var culture = MailWords.CultureOf(mail.Language);
        var from = MailboxAddress.Parse(settings.From!);
        var message = new MimeMessage
        {
            // One mail, one id: a server that is handed it twice can tell.
            MessageId = $"{mail.Id:N}@{from.Domain}",
            Date = clock.GetUtcNow(),
            Subject = Fill(MailWords.Subject(template, culture), clinic),
            Body = new TextPart(TextFormat.Plain) { Text = Text(mail, template, parameters, clinic, culture) },
        };
        message.From.Add(new MailboxAddress(clinic.Name, from.Address));
        message.To.Add(MailboxAddress.Parse(recipient));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, mail.Language);
        return message;
    }

    private string Text(OutboxMail mail, MailTemplate template, MailParameters parameters, ClinicProfile clinic, CultureInfo culture)
    {
        var link = new Uri(portal.Root!, parameters.Path.TrimStart('/')).AbsoluteUri;
        string?[] parts =
        [
            Fill(MailWords.Body(template, culture), clinic).Replace("{link}", link, StringComparison.Ordinal),
            mail.Until is { } until ? MailWords.Until(culture).Replace("{until}", Moment(until, clinic, culture), StringComparison.Ordinal) : null,
            $"-- \n{Fill(MailWords.Foot(culture), clinic)}",
        ];
        return string.Join("\n\n", parts.Where(part => part is not null)) + "\n";
    }

    private static string Fill(string words, ClinicProfile clinic) => words.Trim().Replace("{clinic}", clinic.Name, StringComparison.Ordinal);

    private static string Moment(DateTimeOffset until, ClinicProfile clinic, CultureInfo culture)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(clinic.TimeZone, out var found) ? found : TimeZoneInfo.Utc;
        return TimeZoneInfo.ConvertTime(until, zone).ToString(MailWords.Moment(culture), culture);
    }
}
