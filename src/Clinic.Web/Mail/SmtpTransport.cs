using System.Net.Sockets;
using Clinic.Data.Mail;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Clinic.Web.Mail;

/// <summary>
/// Hands a mail to the SMTP server of the settings. What the server says in words may repeat an address, so only its number
/// and our code of it go further.
/// </summary>
public sealed class SmtpTransport(MailSettings settings, ILogger<SmtpTransport> log) : IMailTransport
{
    private const int Milliseconds = 30_000;
    private const int FirstPermanent = 500;

    public async Task<MailResult> SendAsync(MimeMessage message, CancellationToken stop)
    {
        using var client = new SmtpClient { Timeout = Milliseconds };
        try
        {
            await client.ConnectAsync(settings.Host!, settings.Port, settings.Security, stop);
            if (settings.User is not null)
                await client.AuthenticateAsync(settings.User, settings.Password ?? "", stop);
            await client.SendAsync(message, stop);
        }
        catch (Exception fault) when (Judge(fault) is not null)
        {
            var result = Judge(fault)!;
            log.LogWarning("A mail could not be handed over: {Outcome} {ReplyCode} ({Fault})", result.Outcome, result.ReplyCode, fault.GetType().Name);
            return result;
        }

        await SayGoodbyeAsync(client, stop);
        return new MailResult(MailOutcomes.Delivered);
    }

    private static MailResult? Judge(Exception fault) => fault switch
    {
        SmtpCommandException command => Judge(command),
        AuthenticationException => new(MailOutcomes.SignInRefused),
        SslHandshakeException or SocketException or IOException or TimeoutException or ProtocolException or NotSupportedException
            or OperationCanceledException => new(MailOutcomes.Unreachable),
        _ => null,
    };

    // A refused sender is a setting to be mended; a refused recipient or message stays refused.
    private static MailResult Judge(SmtpCommandException fault)
    {
        var code = (int)fault.StatusCode;
        var isFinal = code >= FirstPermanent && fault.ErrorCode is (SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted);
        return new MailResult(isFinal ? MailOutcomes.Refused : MailOutcomes.Deferred, code);
    }

    /// <summary>The mail is delivered by now, whatever becomes of the connection.</summary>
    private static async Task SayGoodbyeAsync(SmtpClient client, CancellationToken stop)
    {
        try
        {
            await client.DisconnectAsync(quit: true, stop);
        }
        catch (Exception fault) when (Judge(fault) is not null)
        {
            // Nothing is left to say to this server.
        }
    }
}
