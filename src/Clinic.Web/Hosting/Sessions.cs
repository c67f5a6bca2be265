using System.Security.Claims;
using Clinic.Web.Account;
using Clinic.Web.Account.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Hosting;

/// <summary>How long a person stays signed in, and what the cookie that says so looks like.</summary>
public static class Sessions
{
    private static readonly TimeSpan StampCheck = TimeSpan.FromSeconds(30);

    public static void AddSessions(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddAuthentication(options =>
            {
                options.DefaultScheme = IdentityConstants.ApplicationScheme;
                options.DefaultSignInScheme = IdentityConstants.ExternalScheme;
            })
            .AddIdentityCookies();
        services.ConfigureApplicationCookie(options => Describe(options, environment));
        services.Configure<CookieAuthenticationOptions>(
            IdentityConstants.TwoFactorUserIdScheme, options => options.Cookie.SecurePolicy = Secure(environment));
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = StampCheck;
            options.OnRefreshingPrincipal = KeepBeginning;
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "clinic-form";
            options.Cookie.SecurePolicy = Secure(environment);
        });
    }

    private static void Describe(CookieAuthenticationOptions options, IHostEnvironment environment)
    {
        options.Cookie.Name = "clinic-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = Secure(environment);
        options.ExpireTimeSpan = AccountLimits.Idle;
        options.SlidingExpiration = true;
        options.LoginPath = AccountPaths.SignIn;
        options.AccessDeniedPath = AccountPaths.Denied;
        options.ReturnUrlParameter = AccountPaths.ReturnParameter;
        options.Events.OnRedirectToLogin = AskToSignIn;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.Redirect(AccountPaths.Denied);
            return Task.CompletedTask;
        };
    }

    // A circuit's connection cannot follow a redirect to a page. A form cannot be sent again by going back to its address.
    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Path.StartsWithSegments("/_blazor") || context.Request.Path == AccountPaths.KeepAlive)
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
        return Task.CompletedTask;
    }

    // The check of the stamp builds the person anew from the database, which does not know how this session began.
    private static Task KeepBeginning(SecurityStampRefreshingPrincipalContext context)
    {
        var identity = context.NewPrincipal?.Identities.First();
        foreach (var claim in context.CurrentPrincipal?.FindAll(IsOfTheBeginning) ?? [])
        {
            if (identity is not null && !identity.HasClaim(claim.Type, claim.Value))
                identity.AddClaim(claim.Clone());
        }

        return Task.CompletedTask;
    }

    private static bool IsOfTheBeginning(Claim claim) =>
        claim is { Type: SecondFactorRequirement.ClaimType, Value: SecondFactorRequirement.ClaimValue } or { Type: DeviceMarks.SharedDevice };

    private static CookieSecurePolicy Secure(IHostEnvironment environment) =>
        environment.IsProduction() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
}
