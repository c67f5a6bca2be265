using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Web.Account;
using Clinic.Web.Account.Access;
using Clinic.Web.Account.Assisting;
using Clinic.Web.Account.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Hosting;

/// <summary>What the account does without a page of its own.</summary>
public static class AccountEndpoints
{
    public static void MapAccounts(this WebApplication app)
    {
        app.MapPost(AccountPaths.SignOut, SignOutAsync).AllowAnonymous();
        app.MapGet(AccountPaths.KeepAlive, () => Results.NoContent()).RequireAuthorization(Policies.SignedIn);
    }

    // The form parameter makes the framework check the antiforgery token.
    private static async Task<IResult> SignOutAsync(
        HttpContext context, SignInManager<ClinicUser> signIn, SignInTrail trail, [FromForm] string? because, CancellationToken stop)
    {
        if (Guid.TryParse(signIn.UserManager.GetUserId(context.User), out var id))
            await trail.AddAsync(id, AuditActions.SignedOut, because == "idle" ? "idle" : null, stop);
        await signIn.SignOutAsync();
        AssistCookie.Forget(context);
        var notice = because == "idle" ? AccountNotice.Idle : AccountNotice.SignedOut;
        return Results.LocalRedirect($"{AccountPaths.SignIn}?notice={notice}");
    }
}
