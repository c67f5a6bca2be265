using System.Security.Claims;
using Clinic.Data.Identity;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.SecondFactor;

public sealed class ReadSecondFactor(UserManager<ClinicUser> users)
{
    public async Task<SecondFactorState> RunAsync(ClaimsPrincipal person)
    {
        var user = await users.GetUserAsync(person);
        return user is { TwoFactorEnabled: true }
            ? new SecondFactorState(true, await users.CountRecoveryCodesAsync(user))
            : new SecondFactorState(false, 0);
    }
}
