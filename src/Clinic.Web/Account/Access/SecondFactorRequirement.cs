using Clinic.Web.Account.Demo;
using Microsoft.AspNetCore.Authorization;

namespace Clinic.Web.Account.Access;

/// <summary>The session began with more than a password. Demo accounts, which exist in Development alone, need only that.</summary>
public sealed class SecondFactorRequirement : IAuthorizationRequirement
{
    /// <summary>The claim, and its value, that Identity writes when a code or a recovery code was given.</summary>
    public const string ClaimType = "amr";

    public const string ClaimValue = "mfa";
}

public sealed class SecondFactorHandler(DemoAccounts demo) : AuthorizationHandler<SecondFactorRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SecondFactorRequirement requirement)
    {
        var user = context.User;
        if (user.HasClaim(SecondFactorRequirement.ClaimType, SecondFactorRequirement.ClaimValue) || demo.Includes(user.Identity?.Name))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
