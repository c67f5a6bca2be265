using System.Text.Json;
using Clinic.Data;
using Clinic.Data.Encryption;
using Clinic.Data.Mail;
using Clinic.Data.Records;

namespace Clinic.Web.Mail;

/// <summary>Opens what a waiting mail holds, for the length of one attempt.</summary>
public sealed class MailUnsealing(PatientKeys keys, FieldProtector protector)
{
    /// <exception cref="PatientErasedException">The patient's key was destroyed.</exception>
    /// <exception cref="SealBrokenException">What is sealed does not open.</exception>
    /// <exception cref="JsonException">The parameters are of another version.</exception>
    public async Task<(string Recipient, MailParameters Parameters)> RunAsync(ClinicDbContext context, OutboxMail mail, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var key = mail.PatientId is { } patient ? await keys.OpenAsync(context, patient, stop) : null;
        return (Open(SealedColumns.MailRecipient, mail.Recipient), JsonSerializer.Deserialize<MailParameters>(
            Open(SealedColumns.MailParameters, mail.Parameters ?? throw new SealBrokenException())) ?? throw new JsonException());

        string Open(SealedColumn column, Sealed value) => key is null
            ? protector.OpenForClinic(column, mail.Id, value)
            : FieldProtector.Open(key, column, mail.Id, value);
    }
}
