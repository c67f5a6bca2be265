using System.Security.Claims;

namespace Clinic.Web.Account.Assisting;

/// <summary>The claims of a request in which a clinician enters a patient's answers. They are made for one request, and lie in no cookie.</summary>
public static class Assistance
{
    public const string StaffId = "clinic-assisted-by";
    public const string StaffStamp = "clinic-assisted-stamp";
    public const string StaffName = "clinic-assisted-by-name";
    public const string PatientName = "clinic-assisted-patient-name";

    /// <summary>The clinician who enters the answers; null where the patient does.</summary>
    public static Guid? StaffOf(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Guid.TryParse(user.FindFirstValue(StaffId), out var id) ? id : null;
    }

    public static bool IsAssisted(ClaimsPrincipal user) => StaffOf(user) is not null;
}
