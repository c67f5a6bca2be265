using Clinic.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Clinic.Web.Tests.Hosting;

/// <summary>A portal in which a test acts in the very moment that something is saved.</summary>
public class MeddlingApp : ClinicApp
{
    /// <summary>Called whenever a context is about to save.</summary>
    public Action<ClinicDbContext>? Saving { get; set; }

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
            var context = real.CreateDbContext();
            context.SavingChanges += (_, _) => app.Saving?.Invoke(context);
            return context;
        }
    }
}
