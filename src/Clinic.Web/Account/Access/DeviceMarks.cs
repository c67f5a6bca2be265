using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Clinic.Web.Account.Assisting;

namespace Clinic.Web.Account.Access;

/// <summary>What a page may know of its person and device, so that answers kept on a device stay with whoever gave them.</summary>
public static class DeviceMarks
{
    /// <summary>The claim of a session on a device that people share, such as a tablet in the waiting room: nothing is kept on it.</summary>
    public const string SharedDevice = "clinic-shared-device";

    private const int Length = 16;

    /// <summary>A mark that differs between people and says nothing about them.</summary>
    public static string Person(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var id = user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"device {id}")))[..Length];
    }

    /// <summary>The claim of a session on this kiosk.</summary>
    public static Claim KioskClaim(Guid deviceId) => new(SharedDevice, deviceId.ToString());

    /// <summary>The kiosk a session belongs to; null for any other session.</summary>
    public static Guid? KioskOf(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Guid.TryParse(user.FindFirstValue(SharedDevice), out var id) ? id : null;
    }

    public static bool IsKiosk(ClaimsPrincipal user) => KioskOf(user) is not null;

    public static bool IsShared(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.HasClaim(claim => claim.Type is SharedDevice or Assistance.StaffId);
    }
}
