using System.Security.Claims;
using Clinic.Data.Identity;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.Overview;

/// <summary>Says whether an account has a password of its own: an invited patient's has none at first.</summary>
public sealed class FindOwnPassword(UserManager<ClinicUser> users)
{
    public async Task<bool> RunAsync(ClaimsPrincipal person) => await users.GetUserAsync(person) is { PasswordHash: not null };
}
