using Clinic.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Clinic.Web.Tests.Hosting;

/// <summary>A portal in which a test acts in the very moment that a database is opened or something is saved.</summary>
public class MeddlingApp : ClinicApp
{
    /// <summary>Called whenever a context is made.</summary>
    public Action? Opening { get; set; }

    /// <summary>Called whenever a context is about to save.</summary>
    public Action<ClinicDbContext>? Saving { get; set; }

    /// <summary>What a context that the present flow asks for waits for; those of workers and of other flows do not.</summary>
    public AsyncLocal<Task?> Held { get; } = new();

    protected override void Adjust(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(IDbContextFactory<ClinicDbContext>));
        services.Replace(ServiceDescriptor.Singleton<IDbContextFactory<ClinicDbContext>>(provider =>
            new Factory((IDbContextFactory<ClinicDbContext>)real.ImplementationFactory!(provider), this)));
    }

    private sealed class Factory(IDbContextFactory<ClinicDbContext> real, MeddlingApp app) : IDbContextFactory<ClinicDbContext>
    {
        public ClinicDbContext CreateDbContext()
        {
            app.Opening?.Invoke();
            var context = real.CreateDbContext();
            context.SavingChanges += (_, _) => app.Saving?.Invoke(context);
            return context;
        }

        public async Task<ClinicDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default)
        {
            if (app.Held.Value is { } held)
                await held;
            return CreateDbContext();
        }
    }
}
