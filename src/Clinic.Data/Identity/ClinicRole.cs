using Microsoft.AspNetCore.Identity;

namespace Clinic.Data.Identity;

/// <summary>A role; see <see cref="ClinicRoles"/> for those there are.</summary>
public sealed class ClinicRole : IdentityRole<Guid>
{
    public ClinicRole()
    {
    }

    public ClinicRole(string name)
        : base(name)
    {
    }
}
