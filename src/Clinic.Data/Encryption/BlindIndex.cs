using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Clinic.Data.Encryption;

/// <summary>
/// A keyed code of a value that has to be found again: equal values give equal codes, and without the key a code says
/// nothing. Upper and lower case, surrounding and repeated spaces and Unicode spellings do not matter.
/// </summary>
public sealed class BlindIndex(MasterKeyRing keys)
{
    public byte[] Of(BlindIndexPurpose purpose, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var words = value.Normalize(NormalizationForm.FormKC).ToUpperInvariant()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var message = Encoding.UTF8.GetBytes($"{Name(purpose)}\n{string.Join(' ', words)}");
        return HMACSHA256.HashData(keys.BlindIndexKey, message);
    }

    public byte[] Of(BlindIndexPurpose purpose, DateOnly value) => Of(purpose, value.ToString("O", CultureInfo.InvariantCulture));

    // Stored codes depend on these names.
    private static string Name(BlindIndexPurpose purpose) => purpose switch
    {
        BlindIndexPurpose.PatientEmail => "patient.email",
        BlindIndexPurpose.PatientName => "patient.name",
        BlindIndexPurpose.PatientDateOfBirth => "patient.date-of-birth",
        BlindIndexPurpose.PatientClinicNumber => "patient.clinic-number",
        BlindIndexPurpose.AccountLookup => "account.lookup",
        BlindIndexPurpose.KeyCheck => "key.check",
        BlindIndexPurpose.EntryLink => "entry.link",
        BlindIndexPurpose.EntryCode => "entry.code",
        BlindIndexPurpose.EntryReturn => "entry.return",
        BlindIndexPurpose.EntrySource => "entry.source",
        BlindIndexPurpose.KioskMark => "kiosk.mark",
    };
}
