using System.Text.Json;
using Clinic.Data.Encryption;
using Clinic.Data.Mapping;
using Clinic.Data.Records;

namespace Clinic.Data.Mail;

/// <summary>
/// Takes mails to be sent. The row is added to the context of the use case, so the mail is saved with what caused it or
/// not at all; the portal's worker sends it afterwards.
/// </summary>
public sealed class MailOutbox(FieldProtector protector, TimeProvider clock)
{
    /// <summary>Adds a mail to a member of staff, sealed under the clinic key.</summary>
    /// <exception cref="ArgumentException">The recipient is blank, or the path does not begin with a slash. The message repeats neither.</exception>
    public OutboxMail Add(ClinicDbContext context, OutgoingMail mail)
    {
        var id = RowId.New(clock);
        return Add(context, mail, id, patientId: null, (column, text) => protector.SealForClinic(column, id, text));
    }

    /// <summary>Adds a mail to a patient, sealed under their key: once the patient is erased, it can neither be read nor sent.</summary>
    /// <exception cref="ArgumentException">The recipient is blank, or the path does not begin with a slash. The message repeats neither.</exception>
    public OutboxMail Add(ClinicDbContext context, OutgoingMail mail, Guid patientId, DataKey key)
    {
        var id = RowId.New(clock);
        return Add(context, mail, id, patientId, (column, text) => FieldProtector.Seal(key, column, id, text));
    }

    private OutboxMail Add(ClinicDbContext context, OutgoingMail mail, Guid id, Guid? patientId, Func<SealedColumn, string, Sealed> seal)
    {
        ArgumentNullException.ThrowIfNull(context);
        Check(mail);
        var now = clock.GetUtcNow();
        var row = new OutboxMail
        {
            Id = id,
            Template = mail.Template.Code,
            Language = mail.Language,
            PatientId = patientId,
            AlertId = mail.AlertId,
            Recipient = seal(SealedColumns.MailRecipient, mail.Recipient.Trim()),
            Parameters = seal(SealedColumns.MailParameters, JsonSerializer.Serialize(new MailParameters(mail.Path))),
            Status = MailStatus.Waiting,
            QueuedAt = now,
            NextAttemptAt = now,
            Until = mail.Until,
        };
        context.OutboxMails.Add(row);
        return row;
    }

    private static void Check(OutgoingMail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        if (string.IsNullOrWhiteSpace(mail.Recipient))
        {
            throw new ArgumentException("A mail needs a recipient.", nameof(mail));
        }

        if (!mail.Path.StartsWith('/') || mail.Path.StartsWith("//", StringComparison.Ordinal))
        {
            throw new ArgumentException("The link of a mail leads to a page of the portal: its path begins with one slash.", nameof(mail));
        }

        if (mail.Language.Length is 0 or > ColumnLimits.Language)
        {
            throw new ArgumentException("A mail needs the tag of its language.", nameof(mail));
        }
    }
}
