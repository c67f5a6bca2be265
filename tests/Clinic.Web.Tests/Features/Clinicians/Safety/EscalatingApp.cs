using Clinic.Data;
using Clinic.Data.Records;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Clinicians.Safety;

/// <summary>A portal in which an alert is passed on in the very moment somebody acts on it, as often as asked for.</summary>
public sealed class EscalatingApp : MeddlingApp
{
    private int left;

    public EscalatingApp() => Saving = PassOn;

    public void EscalateInTheWay(int times) => left = times;

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
}
