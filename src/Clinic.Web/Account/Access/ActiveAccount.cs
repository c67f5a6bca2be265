using Clinic.Data.Identity;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.Access;

/// <summary>Identity asks whether an account is confirmed before it lets anyone in; here that means: not deactivated.</summary>
public sealed class ActiveAccount : IUserConfirmation<ClinicUser>
{
    public Task<bool> IsConfirmedAsync(UserManager<ClinicUser> manager, ClinicUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(user.DeactivatedAt is null);
    }
}
