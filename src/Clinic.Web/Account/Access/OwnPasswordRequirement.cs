using Clinic.Web.Account.Password;
using Microsoft.AspNetCore.Authorization;

namespace Clinic.Web.Account.Access;

/// <summary>The person has chosen the password themselves: whoever made the account knows it otherwise.</summary>
public sealed class OwnPasswordRequirement : AuthorizationHandler<OwnPasswordRequirement>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, OwnPasswordRequirement requirement)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!context.User.HasClaim(claim => claim.Type == OneTimePassword.ClaimType))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
