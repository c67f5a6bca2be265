using Clinic.Web.Account;
using Clinic.Web.Account.Passkeys;
using Clinic.Web.Account.SignIn;
using Clinic.Web.Mail;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Hosting;

/// <summary>Passkeys: of which address they are, and what they have to prove.</summary>
public static class Passkeys
{
    private const string Required = "required";

    public static void AddPasskeys(this IServiceCollection services)
    {
        services.AddOptions<IdentityPasskeyOptions>().Configure<PortalAddress>(Describe);
        services.AddSingleton<PasskeyPlace>();
        services.AddSingleton<PasskeyTickets>();
        services.AddSingleton<PasskeyQuestions>();
        services.AddScoped<ListPasskeys>();
        services.AddScoped<AskForNewPasskey>();
        services.AddScoped<AddPasskey>();
        services.AddScoped<RemovePasskey>();
        services.AddScoped<PasskeyCheck>();
        services.AddScoped<AskForPasskeyAtSignIn>();
        services.AddScoped<SignInWithPasskey>();
    }

    private static void Describe(IdentityPasskeyOptions options, PortalAddress portal)
    {
        // Without a setting, the name under which the request came.
        options.ServerDomain = portal.Chosen?.IdnHost;

        // The device asks who holds it, so a passkey is two factors in one: it stands for the password and the code.
        options.UserVerificationRequirement = Required;
        options.ResidentKeyRequirement = Required;
        options.AuthenticatorTimeout = AccountLimits.PasskeyAnswer;
        options.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && IsOurs(context, portal.Chosen));
    }

    // The framework compares with the Origin header, which a page without a referrer does not send.
    private static bool IsOurs(PasskeyOriginValidationContext context, Uri? chosen)
    {
        if (!Uri.TryCreate(context.Origin, UriKind.Absolute, out var origin))
            return false;
        if (chosen is not null)
            return origin.Scheme == chosen.Scheme && origin.Port == chosen.Port && origin.IdnHost == chosen.IdnHost;
        return (origin.Scheme == Uri.UriSchemeHttps || origin.IsLoopback)
            && string.Equals(origin.Authority, context.HttpContext.Request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
