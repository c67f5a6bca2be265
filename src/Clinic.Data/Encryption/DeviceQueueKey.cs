using System.Security.Cryptography;
using System.Text;

namespace Clinic.Data.Encryption;

/// <summary>
/// The key with which a browser seals answers that it could not send yet. It follows from the patient's data key and the
/// draft, so only a page of that patient holds it, and destroying the data key makes what a device kept unreadable.
/// </summary>
public static class DeviceQueueKey
{
    private static readonly byte[] Purpose = Encoding.ASCII.GetBytes("clinic device queue ");

    /// <summary>256 bits, in base 64.</summary>
    public static string Of(DataKey key, Guid draftId)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Convert.ToBase64String(HMACSHA256.HashData(key.Secret, [.. Purpose, .. draftId.ToByteArray()]));
    }
}
