using Clinic.Data.Identity;
using Clinic.Web.Account.Demo;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Hosting.DemoCases;

/// <summary>Lets an account act as in a circuit of its own, so that use cases know who it is.</summary>
public sealed class DemoDesks(IServiceScopeFactory scopes, DemoAccounts accounts)
{
    /// <summary>Whether there are the people whom the stories need: two clinicians, and an admin.</summary>
    public bool AreManned => Of(ClinicRoles.Clinician).Count() > 1 && Of(ClinicRoles.Admin).Any();

    /// <summary>The desk of a demo account.</summary>
    /// <param name="role">Its role.</param>
    /// <param name="place">Counted from 1 among those of the role.</param>
    public async Task<DemoDesk> OpenAsync(string role, int place)
    {
        var account = Of(role).ElementAt(place - 1);
        var scope = scopes.CreateAsyncScope();
        return new DemoDesk(scope, await ActAsync(scope.ServiceProvider, account.Email)
            ?? throw new InvalidOperationException("A demo account is missing."), account.Password);
    }

    /// <summary>From here on, what is taken from these services acts as this account; null where there is none.</summary>
    public static async Task<Guid?> ActAsync(IServiceProvider services, string email)
    {
        var signIn = services.GetRequiredService<SignInManager<ClinicUser>>();
        if (await signIn.UserManager.FindByEmailAsync(email) is not { } user)
            return null;
        var principal = await signIn.CreateUserPrincipalAsync(user);
        ((IHostEnvironmentAuthenticationStateProvider)services.GetRequiredService<AuthenticationStateProvider>())
            .SetAuthenticationState(Task.FromResult(new AuthenticationState(principal)));
        return user.Id;
    }

    private IEnumerable<DemoAccount> Of(string role) => accounts.All.Where(account => account.Role == role);
}

/// <summary>A demo account at work.</summary>
public sealed class DemoDesk(AsyncServiceScope scope, Guid userId, string password) : IAsyncDisposable
{
    public Guid UserId => userId;

    public string Password => password;

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>Takes a step that has to work.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public async Task DoAsync<T>(Func<T, Task<CaseChange>> step)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(step);
        if (await step(Get<T>()) is CaseChange.Refused refused)
            throw new InvalidOperationException($"A step of the demo was refused: {typeof(T).Name}, {refused.Reason}.");
    }

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
