namespace Clinic.Web.Account.Demo;

/// <summary>The demo accounts of a Development host; anywhere else there are none, whatever the configuration says.</summary>
public sealed class DemoAccounts(IConfiguration configuration, IHostEnvironment environment)
{
    public IReadOnlyList<DemoAccount> All { get; } = environment.IsDevelopment()
        ? configuration.GetSection("DemoAccounts").Get<List<DemoAccount>>() ?? []
        : [];

    public bool Includes(string? email) => All.Any(account => string.Equals(account.Email, email, StringComparison.OrdinalIgnoreCase));
}
