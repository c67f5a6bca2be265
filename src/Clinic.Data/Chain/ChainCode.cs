using System.Security.Cryptography;
using System.Text;
using Clinic.Data.Encryption;

namespace Clinic.Data.Chain;

/// <summary>
/// Keyed codes (HMAC-SHA256) for signed records. Each purpose has a key of its own, derived with HKDF from the chain key of
/// the key file, which a rotation of the master key does not change.
/// </summary>
public sealed class ChainCode(MasterKeyRing keys)
{
    /// <summary>Bytes of a code.</summary>
    public const int Length = 32;

    private readonly byte[] record = Derive(keys, "clinic.chain.record.v1");
    private readonly byte[] link = Derive(keys, "clinic.chain.link.v1");
    private readonly byte[] head = Derive(keys, "clinic.chain.head.v1");
    private readonly byte[] anchor = Derive(keys, "clinic.chain.anchor.v1");
    private readonly byte[] token = Derive(keys, "clinic.signature-token.v1");

    public byte[] Of(ChainPurpose purpose, ReadOnlySpan<byte> message) => HMACSHA256.HashData(KeyOf(purpose), message);

    private byte[] KeyOf(ChainPurpose purpose) => purpose switch
    {
        ChainPurpose.Record => record,
        ChainPurpose.Link => link,
        ChainPurpose.Head => head,
        ChainPurpose.Anchor => anchor,
        ChainPurpose.Token => token,
    };

    private static byte[] Derive(MasterKeyRing keys, string label) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.ChainKey.ToArray(), Length, info: Encoding.UTF8.GetBytes(label));
}

/// <summary>What a keyed code is for; a code made for one purpose is none for another.</summary>
public enum ChainPurpose
{
    Record,
    Link,
    Head,
    Anchor,
    Token,
}
