using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Clinic.Web.Account.Access;

/// <summary>Staff whose only gap is the second factor are led to set one up instead of being refused.</summary>
public sealed class SecondFactorRedirect : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(authorizeResult);
        if (!LacksOnlySecondFactor(authorizeResult))
            return usual.HandleAsync(next, context, policy, authorizeResult);
        context.Response.Redirect(AccountPaths.SetUpSecondFactor);
        return Task.CompletedTask;
    }

    private static bool LacksOnlySecondFactor(PolicyAuthorizationResult result) =>
        result is { Forbidden: true, AuthorizationFailure.FailedRequirements: var gaps }
        && gaps.Any()
        && gaps.All(gap => gap is SecondFactorRequirement);
}
