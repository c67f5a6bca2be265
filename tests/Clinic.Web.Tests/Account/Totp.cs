using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Clinic.Web.Tests.Account;

/// <summary>An authenticator app: RFC 6238 with the usual choices (SHA-1, 30 seconds, six digits).</summary>
internal static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private const int Tolerated = 3;

    public static string Now(string base32) => At(base32, Step);

    /// <summary>The code that the app shows next; it is taken already.</summary>
    public static string Next(string base32) => At(base32, Step + 1);

    /// <summary>A code that the app shows neither now nor in the minutes around it.</summary>
    public static string NotNow(string base32)
    {
        var shown = Enumerable.Range(-Tolerated, (2 * Tolerated) + 1).Select(away => At(base32, Step + away)).ToHashSet();
        return Enumerable.Range(0, shown.Count + 1).Select(number => number.ToString("D6", CultureInfo.InvariantCulture)).First(code => !shown.Contains(code));
    }

    private static long Step => DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30;

    private static string At(string base32, long step)
    {
        var bits = string.Concat(base32.Select(c => Convert.ToString(Alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The algorithm that authenticator apps use.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
