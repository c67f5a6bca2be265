using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Clinic.Web.Account.Access;

/// <summary>People whose only gap is a password of their own, or the second factor, are led to close it instead of being refused.</summary>
public sealed class MissingStepRedirect : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(authorizeResult);
        if (MissingStep(authorizeResult) is not { } path)
            return usual.HandleAsync(next, context, policy, authorizeResult);
        context.Response.Redirect(path);
        return Task.CompletedTask;
    }

    private static string? MissingStep(PolicyAuthorizationResult result)
    {
        if (result is not { Forbidden: true, AuthorizationFailure.FailedRequirements: var failed })
            return null;
        var gaps = failed.ToList();
        if (gaps.Count == 0 || !gaps.All(gap => gap is OwnPasswordRequirement or SecondFactorRequirement))
            return null;
        return gaps.Any(gap => gap is OwnPasswordRequirement) ? AccountPaths.Password : AccountPaths.SetUpSecondFactor;
    }
}
