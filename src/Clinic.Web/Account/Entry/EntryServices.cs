using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Web.Account.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Account.Entry;

/// <summary>The door: how a person with a code comes in.</summary>
public static class EntryServices
{
    public static void AddEntry(this IServiceCollection services)
    {
        services.AddSingleton<EntryRate>();
        services.AddSingleton<EntryCookie>();
        services.AddScoped<FindEntryCode>();
        services.AddScoped<ExchangeLink>();
        services.AddScoped<EnterWithBirthDate>();
        services.AddScoped<AddInvitedPatient>();
    }

    public static void MapEntry(this WebApplication app)
    {
        app.MapGet(EntryPaths.Link, async (HttpContext context, string link, ExchangeLink exchange) =>
            Results.LocalRedirect(await exchange.RunAsync(context, link, context.RequestAborted))).AllowAnonymous();
        app.MapPost(EntryPaths.Instead, SignOutAsync).AllowAnonymous();
    }

    // The form parameter makes the framework check the antiforgery token.
    private static async Task<IResult> SignOutAsync(
        HttpContext context, SignInManager<ClinicUser> signIn, SignInTrail trail, [FromForm] string? sure, CancellationToken stop)
    {
        if (sure == "yes" && Guid.TryParse(signIn.UserManager.GetUserId(context.User), out var id))
        {
            await trail.AddAsync(id, AuditActions.SignedOut, "entry", stop);
            await signIn.SignOutAsync();
        }

        return Results.LocalRedirect(EntryPaths.Check);
    }
}
