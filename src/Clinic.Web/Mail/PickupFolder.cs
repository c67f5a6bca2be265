using Clinic.Data.Mail;
using MimeKit;

namespace Clinic.Web.Mail;

/// <summary>Lays mails into a folder as <c>.eml</c> files, for a developer to open or a local mail program to fetch.</summary>
public sealed class PickupFolder(MailSettings settings) : IMailTransport
{
    public async Task<MailResult> SendAsync(MimeMessage message, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(message);
        try
        {
            var folder = Directory.CreateDirectory(settings.PickupFolder!);

            // By the mail's own id: laid down twice it is still one mail. A reader never sees half of one.
            var file = Path.Combine(folder.FullName, $"{message.MessageId!.Split('@')[0]}.eml");
            await using (var half = File.Create($"{file}.part"))
                await message.WriteToAsync(half, stop);
            File.Move($"{file}.part", file, overwrite: true);
            return new MailResult(MailOutcomes.Delivered);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new MailResult(MailOutcomes.Unreachable);
        }
    }
}
