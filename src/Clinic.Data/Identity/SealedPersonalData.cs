using System.Diagnostics.CodeAnalysis;
using Clinic.Data.Encryption;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Data.Identity;

/// <summary>
/// Seals the personal data of accounts under the clinic key. Identity hands over the value alone, so the row cannot be
/// authenticated here; the place is one for all accounts.
/// </summary>
public sealed class SealedPersonalData(FieldProtector protector) : IPersonalDataProtector
{
    private static readonly SealedColumn Account = new("Accounts", "PersonalData");

    [return: NotNullIfNotNull(nameof(data))]
    public string? Protect(string? data) =>
        data is null ? null : Convert.ToBase64String(protector.SealForClinic(Account, Guid.Empty, data).ToBytes());

    [return: NotNullIfNotNull(nameof(data))]
    public string? Unprotect(string? data) =>
        data is null ? null : protector.OpenForClinic(Account, Guid.Empty, Parse(data));

    private static Sealed Parse(string data)
    {
        try
        {
            return Sealed.FromBytes(Convert.FromBase64String(data));
        }
        catch (FormatException)
        {
            throw new SealBrokenException();
        }
    }
}
