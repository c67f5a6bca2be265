using System.Security.Cryptography;

namespace Clinic.Data.Encryption;

/// <summary>An open data key: in memory only, for the length of one use case.</summary>
public sealed class DataKey
{
    internal const int Length = 32;

    private readonly byte[] secret;

    internal DataKey(Guid id, byte[] secret)
    {
        Id = id;
        this.secret = secret.Length == Length ? secret : throw new ArgumentException("A data key has 256 bits.", nameof(secret));
    }

    /// <summary>Stands in every value sealed with it; not a secret.</summary>
    public Guid Id { get; }

    internal ReadOnlySpan<byte> Secret => secret;

    /// <summary>A fresh random key.</summary>
    public static DataKey Create(Guid id) => new(id, RandomNumberGenerator.GetBytes(Length));
}
