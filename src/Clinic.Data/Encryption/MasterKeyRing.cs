using System.Security.Cryptography;

namespace Clinic.Data.Encryption;

/// <summary>
/// The keys that live outside the database: master keys by id, one of them current, and keys of their own for blind
/// indexes and for chains. Staff and account data are sealed with a clinic key derived from the master key.
/// </summary>
public sealed class MasterKeyRing
{
    private readonly Dictionary<Guid, byte[]> masters;
    private readonly Dictionary<Guid, DataKey> clinicKeys;
    private readonly byte[] blindIndexKey;
    private readonly byte[] chainKey;

    internal MasterKeyRing(Guid currentId, Dictionary<Guid, byte[]> masters, byte[] blindIndexKey, byte[] chainKey)
    {
        CurrentId = currentId;
        this.masters = masters;
        this.blindIndexKey = blindIndexKey;
        this.chainKey = chainKey;
        clinicKeys = masters.ToDictionary(master => master.Key, master => new DataKey(master.Key, Derive(master.Value, "clinic.clinic-key.v1")));
    }

    /// <summary>The master key that new values are sealed under.</summary>
    public Guid CurrentId { get; }

    /// <summary>Every master key the ring can open with.</summary>
    public IReadOnlyCollection<Guid> Ids => masters.Keys;

    internal DataKey ClinicKey => clinicKeys[CurrentId];

    internal ReadOnlySpan<byte> BlindIndexKey => blindIndexKey;

    /// <summary>What the keys of the chain of signed records are derived from.</summary>
    internal ReadOnlySpan<byte> ChainKey => chainKey;

    internal DataKey Wrapping => new(CurrentId, masters[CurrentId]);

    /// <summary>A ring with fresh random keys and one master key.</summary>
    public static MasterKeyRing Create()
    {
        var id = Guid.NewGuid();
        return new MasterKeyRing(id, new() { [id] = RandomKey() }, RandomKey(), RandomKey());
    }

    /// <summary>The same ring with a fresh master key as the current one; the old ones still open.</summary>
    public MasterKeyRing WithNewMaster()
    {
        var id = Guid.NewGuid();
        return new MasterKeyRing(id, new(masters) { [id] = RandomKey() }, blindIndexKey, chainKey);
    }

    /// <summary>The ring without the master keys that nothing needs any more.</summary>
    public MasterKeyRing WithCurrentOnly() =>
        new(CurrentId, new() { [CurrentId] = masters[CurrentId] }, blindIndexKey, chainKey);

    internal DataKey? FindMaster(Guid id) => masters.TryGetValue(id, out var secret) ? new DataKey(id, secret) : null;

    internal DataKey? FindClinicKey(Guid id) => clinicKeys.GetValueOrDefault(id);

    internal IReadOnlyDictionary<Guid, byte[]> Masters => masters;

    private static byte[] RandomKey() => RandomNumberGenerator.GetBytes(DataKey.Length);

    private static byte[] Derive(byte[] master, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, master, DataKey.Length, info: System.Text.Encoding.UTF8.GetBytes(purpose));
}
