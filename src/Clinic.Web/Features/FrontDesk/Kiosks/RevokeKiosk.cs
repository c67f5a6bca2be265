using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Kiosks;
using Clinic.Data.Records;
using Clinic.Web.Features.FrontDesk.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.FrontDesk.Kiosks;

/// <summary>Ends the kiosk mode of a device. Whoever answers on it is signed out there; what they saved stays.</summary>
public sealed class RevokeKiosk(IDbContextFactory<ClinicDbContext> contexts, FindDeskMember find, KioskDevices devices)
{
    /// <summary>Whether there was something to revoke.</summary>
    public async Task<bool> RunAsync(Guid deviceId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var member = await find.RunAsync(context, stop);
        var device = await ListKiosks.Devices(context, member).SingleOrDefaultAsync(row => row.Id == deviceId && row.RevokedAt == null, stop);
        if (device is null)
            return false;
        devices.Revoke(context, device, member.Entry(AuditActions.KioskRevoked, nameof(KioskDevice)));
        try
        {
            await context.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else revoked it this very moment.
            return false;
        }
    }
}
