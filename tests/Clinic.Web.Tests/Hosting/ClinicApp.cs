using System.Security.Claims;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Web.Account.Access;
using Clinic.Web.Account.Register;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Serilog.Core;

namespace Clinic.Web.Tests.Hosting;

/// <summary>The whole portal in the test process, on a database and a data folder of its own. Derive to change the setting.</summary>
public class ClinicApp : WebApplicationFactory<Program>
{
    /// <summary>The password of every account that <see cref="AddAccountAsync"/> makes.</summary>
    public const string Password = "a calm and long password";

    // One model, and one compiled form of each query, for all apps of a run: EF keeps them by the protector of the accounts.
    private static readonly MasterKeyRing Ring = MasterKeyRing.Create();
    private static readonly SealedPersonalData AccountSeals = new(new FieldProtector(Ring));

    private readonly string folder = Directory.CreateTempSubdirectory("clinic-web-").FullName;

    /// <summary>Where the portal keeps database and keys.</summary>
    public string Folder => folder;

    /// <summary>Every event the portal logged, with the properties that a structured sink would store.</summary>
    public LogCollector Log { get; } = new();

    /// <summary>Set before the first request to hold the clock.</summary>
    public FakeTimeProvider? Clock { get; init; }

    /// <summary>Production asks for what a real clinic has; most tests run as Development does.</summary>
    public string Environment { get; init; } = "Development";

    /// <summary>Whether the first start makes the demo cases; most tests make their own.</summary>
    public bool WithDemoCases { get; init; }

    /// <summary>Settings of another database than the SQLite file in the data folder.</summary>
    protected virtual IReadOnlyDictionary<string, string> Database => new Dictionary<string, string>();

    /// <summary>A client as a browser without redirects and with cookies.</summary>
    public HttpClient Browse() => CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        BaseAddress = new Uri("https://localhost"),
    });

    /// <summary>Makes an account with a fresh e-mail.</summary>
    public async Task<TestAccount> AddAccountAsync(string role)
    {
        await using var scope = Services.CreateAsyncScope();
        var email = $"{role}-{Guid.NewGuid():N}@clinic.example".ToLowerInvariant();
        var id = await scope.ServiceProvider.GetRequiredService<CreateAccount>().RunAsync(
            new NewAccount($"Person {role}", email, Password, role), TestContext.Current.CancellationToken);
        return new TestAccount(id!.Value, email, role);
    }

    /// <summary>A scope in which this account acts, as in a circuit of its own; use cases taken from it know the person.</summary>
    public async Task<AsyncServiceScope> ActAsAsync(TestAccount account, bool withSecondFactor = true)
    {
        ArgumentNullException.ThrowIfNull(account);
        var scope = Services.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<ClinicUser>>();
        var person = await signIn.CreateUserPrincipalAsync((await signIn.UserManager.FindByIdAsync(account.Id.ToString()))!);
        if (withSecondFactor)
            person.Identities.First().AddClaim(new Claim(SecondFactorRequirement.ClaimType, SecondFactorRequirement.ClaimValue));
        var states = (IHostEnvironmentAuthenticationStateProvider)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        states.SetAuthenticationState(Task.FromResult(new AuthenticationState(person)));
        return scope;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseStaticWebAssets();
        builder.UseSetting("Data:Folder", folder);
        foreach (var (name, value) in Database)
            builder.UseSetting(name, value);
        builder.UseSetting("Demo:Cases", WithDemoCases ? "true" : "false");
        if (IsProduction)
            builder.UseSetting("Keys:File", WriteKeys(MasterKeyRing.Create()));
        else
            WriteKeys(Ring);
        builder.UseSetting("Serilog:WriteTo:0:Args:restrictedToMinimumLevel", "Fatal");
        builder.ConfigureServices(services =>
        {
            services.AddSingleton<ILogEventSink>(Log);
            if (!IsProduction)
                services.Replace(ServiceDescriptor.Singleton<IPersonalDataProtector>(AccountSeals));
            if (Clock is not null)
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));

                // Moving a held clock by days would have each of them look again for every few seconds of them.
                foreach (var worker in services.Where(IsWorker).ToList())
                    services.Remove(worker);
            }

            // Slow hashing is the point in a real clinic and a waste of minutes here.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 100);
            Adjust(services);
        });
    }

    /// <summary>For a derived setting to replace a service.</summary>
    protected virtual void Adjust(IServiceCollection services)
    {
    }

    private bool IsProduction => Environment == "Production";

    private static bool IsWorker(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(Program).Assembly;

    private string WriteKeys(MasterKeyRing ring)
    {
        var path = Path.Combine(folder, "keys.json");
        KeyFile.Write(path, ring);
        return path;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
