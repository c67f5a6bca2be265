using System.Security.Cryptography;
using System.Text;

namespace Clinic.Data.Encryption;

/// <summary>
/// The only class that seals and opens: AES-256-GCM with table, column, row and key id as associated data, so a
/// ciphertext moved to another row, column or patient does not open. The text is padded to whole blocks of 32 bytes
/// first: the length of an answer would otherwise tell which one it is.
/// </summary>
public sealed class FieldProtector(MasterKeyRing keys)
{
    private const int Block = 32;
    private const byte PaddingMark = 0x80;

    /// <summary>Seals text under a patient's key.</summary>
    public static Sealed Seal(DataKey key, SealedColumn column, Guid row, string text) =>
        SealBytes(key, column, row, Encoding.UTF8.GetBytes(text));

    /// <summary>Opens what <see cref="Seal"/> sealed for the same column and row.</summary>
    /// <exception cref="SealBrokenException">Another key, column or row, or changed bytes.</exception>
    public static string Open(DataKey key, SealedColumn column, Guid row, Sealed value)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Id == value.KeyId
            ? Encoding.UTF8.GetString(OpenBytes(key, column, row, value))
            : throw SealBrokenException.At(column, row);
    }

    /// <summary>Opens as <see cref="Open"/> does, for lists and pages that one broken seal must not blank; null where it does not open.</summary>
    public static string? TryOpen(DataKey key, SealedColumn column, Guid row, Sealed value)
    {
        try
        {
            return Open(key, column, row, value);
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }

    /// <summary>Seals staff, account and clinic data, which belong to no patient.</summary>
    public Sealed SealForClinic(SealedColumn column, Guid row, string text) => Seal(keys.ClinicKey, column, row, text);

    /// <summary>Opens what <see cref="SealForClinic"/> sealed, also under an older master key of the ring.</summary>
    /// <exception cref="SealBrokenException">Another column or row, changed bytes, or a master key the ring does not hold.</exception>
    public string OpenForClinic(SealedColumn column, Guid row, Sealed value) =>
        Open(keys.FindClinicKey(value.KeyId) ?? throw SealBrokenException.At(column, row), column, row, value);

    internal Sealed Wrap(DataKey key) => SealBytes(keys.Wrapping, SealedColumns.PatientKey, key.Id, key.Secret);

    internal DataKey Unwrap(Guid keyId, Sealed wrapped)
    {
        var master = keys.FindMaster(wrapped.KeyId) ?? throw SealBrokenException.At(SealedColumns.PatientKey, keyId);
        return new DataKey(keyId, OpenBytes(master, SealedColumns.PatientKey, keyId, wrapped));
    }

    private static Sealed SealBytes(DataKey key, SealedColumn column, Guid row, ReadOnlySpan<byte> plain)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(column);
        var padded = new byte[((plain.Length / Block) + 1) * Block];
        plain.CopyTo(padded);
        padded[plain.Length] = PaddingMark;

        Span<byte> nonce = stackalloc byte[Sealed.NonceLength];
        Span<byte> tag = stackalloc byte[Sealed.TagLength];
        RandomNumberGenerator.Fill(nonce);
        var ciphertext = new byte[padded.Length];
        using var aes = new AesGcm(key.Secret, Sealed.TagLength);
        aes.Encrypt(nonce, padded, ciphertext, tag, AssociatedData(key.Id, column, row));
        CryptographicOperations.ZeroMemory(padded);
        return Sealed.Compose(key.Id, nonce, tag, ciphertext);
    }

    private static byte[] OpenBytes(DataKey key, SealedColumn column, Guid row, Sealed value)
    {
        ArgumentNullException.ThrowIfNull(column);
        var padded = new byte[value.Ciphertext.Length];
        using var aes = new AesGcm(key.Secret, Sealed.TagLength);
        try
        {
            aes.Decrypt(value.Nonce, value.Ciphertext, value.Tag, padded, AssociatedData(key.Id, column, row));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw SealBrokenException.At(column, row);
        }

        return padded[..Array.LastIndexOf(padded, PaddingMark)];
    }

    private static byte[] AssociatedData(Guid keyId, SealedColumn column, Guid row) =>
        Encoding.UTF8.GetBytes($"{Sealed.CurrentVersion}\n{keyId:N}\n{column.Table}\n{column.Name}\n{row:N}");
}
