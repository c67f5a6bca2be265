using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Clinic.Data.Encryption;

namespace Clinic.Data.Chain;

/// <summary>
/// Writes values one after the other so that two different lists of values never give the same bytes: each stands after its
/// length, and a missing one after a length that nothing has. Times count in microseconds, which both providers keep.
/// </summary>
internal sealed class CanonicalBytes
{
    private const int Missing = -1;
    private readonly ArrayBufferWriter<byte> bytes = new();

    public CanonicalBytes(string form) => Add(form);

    public CanonicalBytes Add(ReadOnlySpan<byte> value)
    {
        AddNumber(value.Length);
        bytes.Write(value);
        return this;
    }

    public CanonicalBytes Add(byte[]? value) => value is null ? AddMissing() : Add(value.AsSpan());

    public CanonicalBytes Add(string? value) => value is null ? AddMissing() : Add(Encoding.UTF8.GetBytes(value).AsSpan());

    public CanonicalBytes Add(Guid value) => Add(value.ToByteArray(bigEndian: true).AsSpan());

    public CanonicalBytes Add(Guid? value) => value is { } present ? Add(present) : AddMissing();

    public CanonicalBytes Add(Sealed? value) => value is { } present ? Add(present.ToBytes().AsSpan()) : AddMissing();

    /// <summary>Cut to microseconds, as <see cref="ChainLog.Microseconds"/> does.</summary>
    public CanonicalBytes Add(DateTimeOffset value) => Add(value.UtcTicks / TimeSpan.TicksPerMicrosecond);

    public CanonicalBytes Add(bool? value) => value is { } present ? Add(present ? 1L : 0L) : AddMissing();

    /// <summary>To four decimals, which is what columns keep.</summary>
    public CanonicalBytes Add(decimal? value) => value is { } present ? Add((long)decimal.Round(present * 10_000m)) : AddMissing();

    public CanonicalBytes Add(long? value)
    {
        if (value is not { } present)
        {
            return AddMissing();
        }

        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(number, present);
        return Add(number);
    }

    public ReadOnlySpan<byte> ToSpan() => bytes.WrittenSpan;

    private CanonicalBytes AddMissing()
    {
        AddNumber(Missing);
        return this;
    }

    private void AddNumber(int value)
    {
        Span<byte> number = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(number, value);
        bytes.Write(number);
    }
}
