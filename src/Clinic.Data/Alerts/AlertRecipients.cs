using System.Text.Json;
using Clinic.Data.Encryption;
using Clinic.Data.Records;

namespace Clinic.Data.Alerts;

/// <summary>The people a clinic alerts, in the order in which they are asked.</summary>
public sealed class AlertRecipients(FieldProtector protector)
{
    /// <summary>More people than an alert can usefully pass through within the hours that matter.</summary>
    public const int Most = 8;

    /// <summary>The addresses in order; those that do not open are left out.</summary>
    public IReadOnlyList<string> Read(ClinicDetails clinic)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        var further = Open(SealedColumns.FurtherAlertRecipients, clinic, clinic.FurtherAlertRecipients);
        string?[] first =
        [
            Open(SealedColumns.FirstAlertRecipient, clinic, clinic.FirstAlertRecipient),
            Open(SealedColumns.SecondAlertRecipient, clinic, clinic.SecondAlertRecipient),
        ];
        return [.. first.OfType<string>(), .. further is null ? [] : JsonSerializer.Deserialize<List<string>>(further) ?? []];
    }

    /// <summary>Puts the addresses into the row, blank ones left out; the caller saves.</summary>
    public void Write(ClinicDetails clinic, IEnumerable<string?> addresses)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        var people = addresses.Where(address => !string.IsNullOrWhiteSpace(address)).Select(address => address!.Trim()).ToList();
        clinic.FirstAlertRecipient = Seal(SealedColumns.FirstAlertRecipient, clinic, people.FirstOrDefault());
        clinic.SecondAlertRecipient = Seal(SealedColumns.SecondAlertRecipient, clinic, people.Skip(1).FirstOrDefault());
        clinic.FurtherAlertRecipients = Seal(
            SealedColumns.FurtherAlertRecipients, clinic, people.Count > 2 ? JsonSerializer.Serialize(people.Skip(2)) : null);
    }

    // An address that was spoiled must not keep the others from being asked, nor the answer that raised the alert from being saved.
    private string? Open(SealedColumn column, ClinicDetails clinic, Sealed? value)
    {
        try
        {
            return value is { } present ? protector.OpenForClinic(column, clinic.Id, present) : null;
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }

    private Sealed? Seal(SealedColumn column, ClinicDetails clinic, string? text) =>
        text is null ? null : protector.SealForClinic(column, clinic.Id, text);
}
