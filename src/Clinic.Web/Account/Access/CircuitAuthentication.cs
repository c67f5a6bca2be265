using Clinic.Data.Identity;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.Access;

/// <summary>
/// Asks the database every 30 seconds whether the person of a circuit still has the account, its stamp and its roles. A
/// circuit that lost them shows nothing more.
/// </summary>
public sealed class CircuitAuthentication(ILoggerFactory logs, IServiceScopeFactory scopes)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticationState);
        await using var scope = scopes.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<ClinicUser>>();
        var user = await signIn.ValidateSecurityStampAsync(authenticationState.User);
        return user is { DeactivatedAt: null } && await HoldsRolesAsync(signIn.UserManager, user, authenticationState);
    }

    private static async Task<bool> HoldsRolesAsync(
        UserManager<ClinicUser> users, ClinicUser user, AuthenticationState state)
    {
        var roles = await users.GetRolesAsync(user);
        return ClinicRoles.All.All(role => !state.User.IsInRole(role) || roles.Contains(role));
    }
}
