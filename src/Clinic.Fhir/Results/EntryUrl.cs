using System.Security.Cryptography;
using System.Text;

namespace Clinic.Fhir.Results;

/// <summary>Names of the entries of a bundle: UUIDs made of the case and the part, so that the same case gives the same names.</summary>
internal static class EntryUrl
{
    public static string Of(string caseId, string part)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{caseId}\n{part}")).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }
}
