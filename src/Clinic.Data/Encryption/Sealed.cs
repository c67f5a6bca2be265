using System.Buffers.Binary;

namespace Clinic.Data.Encryption;

/// <summary>
/// A sealed value as it lies in the database: version byte | key id (16) | nonce (12) | tag (16) | ciphertext.
/// It carries no plain text and no way to get at it; <see cref="FieldProtector"/> alone opens it.
/// </summary>
public readonly struct Sealed : IEquatable<Sealed>
{
    internal const byte CurrentVersion = 1;
    internal const int KeyIdLength = 16;
    internal const int NonceLength = 12;
    internal const int TagLength = 16;
    internal const int HeaderLength = 1 + KeyIdLength + NonceLength + TagLength;

    private readonly byte[]? bytes;

    private Sealed(byte[] bytes) => this.bytes = bytes;

    /// <summary>The id of the key it was sealed with; not a secret. Bytes that are no sealed value have no key, so they open with none.</summary>
    public Guid KeyId => !HasLayout(Whole) ? Guid.Empty : new(Whole.AsSpan(1, KeyIdLength), bigEndian: true);

    internal ReadOnlySpan<byte> Nonce => Whole.AsSpan(1 + KeyIdLength, NonceLength);

    internal ReadOnlySpan<byte> Tag => Whole.AsSpan(1 + KeyIdLength + NonceLength, TagLength);

    internal ReadOnlySpan<byte> Ciphertext => Whole.AsSpan(HeaderLength);

    private byte[] Whole => bytes ?? throw new InvalidOperationException("Nothing was sealed here.");

    /// <summary>Takes the bytes of a column as they are.</summary>
    /// <exception cref="SealBrokenException">The bytes do not have the layout of a sealed value.</exception>
    public static Sealed FromBytes(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return HasLayout(bytes) ? new Sealed(bytes) : throw new SealBrokenException();
    }

    /// <summary>Takes whatever lies in a column: a row that somebody spoiled must be read to be named. It does not open.</summary>
    internal static Sealed FromColumn(byte[] bytes) => new(bytes);

    /// <summary>The bytes for the column; not to be changed.</summary>
    public byte[] ToBytes() => Whole;

    internal static Sealed Compose(Guid keyId, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> tag, ReadOnlySpan<byte> ciphertext)
    {
        var whole = new byte[HeaderLength + ciphertext.Length];
        whole[0] = CurrentVersion;
        keyId.TryWriteBytes(whole.AsSpan(1), bigEndian: true, out _);
        nonce.CopyTo(whole.AsSpan(1 + KeyIdLength));
        tag.CopyTo(whole.AsSpan(1 + KeyIdLength + NonceLength));
        ciphertext.CopyTo(whole.AsSpan(HeaderLength));
        return new Sealed(whole);
    }

    /// <inheritdoc/>
    public bool Equals(Sealed other) => bytes.AsSpan().SequenceEqual(other.bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Sealed other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        bytes is null || !HasLayout(bytes) ? 0 : BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(1 + KeyIdLength));

    private static bool HasLayout(byte[] bytes) => bytes.Length > HeaderLength && bytes[0] == CurrentVersion;

    /// <summary>Says that it is sealed, never what.</summary>
    public override string ToString() => "(sealed)";

    public static bool operator ==(Sealed left, Sealed right) => left.Equals(right);

    public static bool operator !=(Sealed left, Sealed right) => !left.Equals(right);
}
