using Clinic.Data;
using Clinic.Data.Identity;
using Clinic.Web.Account;
using Clinic.Web.Account.Access;
using Clinic.Web.Account.Demo;
using Clinic.Web.Account.Overview;
using Clinic.Web.Account.OwnPassword;
using Clinic.Web.Account.Password;
using Clinic.Web.Account.Register;
using Clinic.Web.Account.SecondFactor;
using Clinic.Web.Account.SignIn;
using Clinic.Web.Hosting.FirstAdmin;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Hosting;

/// <summary>Accounts: who people are, what they may see, and how they come in.</summary>
public static class Accounts
{
    public static void AddAccounts(this IServiceCollection services, IHostEnvironment environment)
    {
        AddIdentity(services);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = AccountLimits.HashRounds);
        services.AddSessions(environment);
        services.AddAuthorization(Policies.Describe);
        services.AddSingleton<IAuthorizationHandler, SecondFactorHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, MissingStepRedirect>();
        services.AddScoped<AuthenticationStateProvider, CircuitAuthentication>();
        services.AddScoped<CurrentUser>();
        services.AddScoped<ActorCheck>();
        services.AddPasskeys();
        AddUseCases(services);
    }

    private static void AddIdentity(IServiceCollection services) =>
        services.AddIdentityCore<ClinicUser>(Describe)
            .AddRoles<ClinicRole>()
            .AddEntityFrameworkStores<ClinicDbContext>()
            .AddUserConfirmation<ActiveAccount>()
            .AddSignInManager()
            .AddDefaultTokenProviders();

    private static void Describe(IdentityOptions options)
    {
        // Any e-mail address may be a user name; the forms check its shape.
        options.User.AllowedUserNameCharacters = "";
        options.User.RequireUniqueEmail = true;

        // Asked through ActiveAccount: a deactivated account does not get in.
        options.SignIn.RequireConfirmedAccount = true;

        // Length is what makes a password strong; rules about digits and signs make people write it down.
        options.Password.RequiredLength = AccountLimits.PasswordLeast;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.AllowedForNewUsers = true;
        options.Lockout.MaxFailedAccessAttempts = AccountLimits.TriesBeforeRest;
        options.Lockout.DefaultLockoutTimeSpan = AccountLimits.Rest;
    }

    private static void AddUseCases(IServiceCollection services)
    {
        services.AddSingleton<AccountWords>();
        services.AddSingleton<PrepareClinic>();
        services.AddSingleton<FirstStart>();
        services.AddSingleton<DemoAccounts>();
        services.AddSingleton<SignInTrail>();
        services.AddSingleton<CreatePatient>();
        services.AddScoped<CreateAccount>();
        services.AddScoped<CreateFirstAdmin>();
        services.AddScoped<RegisterPatient>();
        services.AddScoped<SeedDemoAccounts>();
        services.AddScoped<SignInWithPassword>();
        services.AddScoped<SignInWithCode>();
        services.AddScoped<AccountChange>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<CodeCheck>();
        services.AddScoped<UsedCodes>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<ChooseOwnPassword>();
        services.AddScoped<FindOwnPassword>();
        services.AddScoped<SecondFactorSetup>();
        services.AddScoped<ConfirmSecondFactor>();
        services.AddScoped<ReadSecondFactor>();
        services.AddScoped<TurnOffSecondFactor>();
    }
}
