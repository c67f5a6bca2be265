using System.Diagnostics.CodeAnalysis;
using Clinic.Data.Encryption;

namespace Clinic.Data.Identity;

/// <summary>Seals the names that people give their passkeys, each for its account: Identity keeps them in plain text with the rest of a passkey.</summary>
public sealed class PasskeyNames(FieldProtector protector)
{
    private static readonly SealedColumn Place = new("AspNetUserPasskeys", "Data.Name");

    [return: NotNullIfNotNull(nameof(name))]
    public string? Seal(Guid userId, string? name) =>
        name is null ? null : Convert.ToBase64String(protector.SealForClinic(Place, userId, name).ToBytes());

    /// <exception cref="SealBrokenException">It was not sealed for this account.</exception>
    [return: NotNullIfNotNull(nameof(sealedName))]
    public string? Open(Guid userId, string? sealedName)
    {
        if (sealedName is null)
            return null;
        try
        {
            return protector.OpenForClinic(Place, userId, Sealed.FromBytes(Convert.FromBase64String(sealedName)));
        }
        catch (FormatException)
        {
            throw new SealBrokenException();
        }
    }
}
