using Clinic.Data;
using Clinic.Data.Records;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Clinic.Web.Tests.Features.Clinicians.Safety;

/// <summary>A portal in which an alert is passed on in the very moment somebody acts on it, as often as asked for.</summary>
public sealed class EscalatingApp : ClinicApp
{
    private int left;

    public void EscalateInTheWay(int times) => left = times;

    protected override void Adjust(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(IDbContextFactory<ClinicDbContext>));
        services.Replace(ServiceDescriptor.Singleton<IDbContextFactory<ClinicDbContext>>(provider =>
            new Factory((IDbContextFactory<ClinicDbContext>)real.ImplementationFactory!(provider), this)));
    }

    private void PassOn(ClinicDbContext context)
    {
        var alert = context.ChangeTracker.Entries<SafetyAlert>().FirstOrDefault(entry => entry.State == EntityState.Modified);
        if (alert is null || Interlocked.Decrement(ref left) < 0)
            return;
        var (id, version) = (alert.Entity.Id, Guid.NewGuid());
        context.SafetyAlerts.Where(row => row.Id == id).ExecuteUpdate(set => set
            .SetProperty(row => row.Asked, row => row.Asked + 1)
            .SetProperty(row => row.Version, version));
    }

    private sealed class Factory(IDbContextFactory<ClinicDbContext> real, EscalatingApp app) : IDbContextFactory<ClinicDbContext>
    {
        public ClinicDbContext CreateDbContext()
        {
            var context = real.CreateDbContext();
            context.SavingChanges += (_, _) => app.PassOn(context);
            return context;
        }
    }
}
