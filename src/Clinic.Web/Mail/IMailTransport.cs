using Clinic.Data.Mail;
using MimeKit;

namespace Clinic.Web.Mail;

/// <summary>Takes a written mail out of the portal.</summary>
public interface IMailTransport
{
    /// <summary>Never throws for what a mail server may do; the result says what came of it.</summary>
    Task<MailResult> SendAsync(MimeMessage message, CancellationToken stop);
}
