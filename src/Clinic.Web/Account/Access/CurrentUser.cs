using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace Clinic.Web.Account.Access;

/// <summary>The person behind this request or circuit, as the session claims. Use cases ask <see cref="ActorCheck"/> instead.</summary>
public sealed class CurrentUser(AuthenticationStateProvider states)
{
    public async Task<ClaimsPrincipal> ReadAsync() => (await states.GetAuthenticationStateAsync()).User;
}
