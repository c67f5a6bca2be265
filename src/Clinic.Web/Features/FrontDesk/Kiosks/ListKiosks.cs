using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Kiosks;
using Clinic.Data.Records;
using Clinic.Web.Features.FrontDesk.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.FrontDesk.Kiosks;

/// <summary>Lists the kiosks: those that hold somebody, those in use, and those revoked within the last month.</summary>
public sealed class ListKiosks(
    IDbContextFactory<ClinicDbContext> contexts, FindDeskMember find, KioskDevices devices, AuditTrail audit, TimeProvider clock)
{
    private static readonly TimeSpan Reach = TimeSpan.FromDays(31);

    public async Task<IReadOnlyList<KioskRow>> RunAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var member = await find.RunAsync(context, stop);
        var since = clock.GetUtcNow() - Reach;
        var found = await Devices(context, member).AsNoTracking()
            .Where(device => device.RevokedAt == null || device.RevokedAt > since)
            .OrderBy(device => device.CreatedAt)
            .Select(device => new
            {
                Device = device,
                IsHeld = context.SafetyAlerts.Any(alert => alert.KioskId == device.Id && alert.AcknowledgedAt == null),
            })
            .ToListAsync(stop);
        var makers = found.Select(one => one.Device.CreatedBy).Distinct().ToList();
        var staff = await context.Users.AsNoTracking().Where(user => makers.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.DisplayName, stop);
        audit.Add(context, member.Entry(AuditActions.KiosksServed, nameof(KioskDevice)));
        await context.SaveChangesAsync(stop);
        return [.. found.Select(one => Row(one.Device, staff.GetValueOrDefault(one.Device.CreatedBy), one.IsHeld))
            .OrderBy(row => row.IsHeld ? 0 : row.RevokedAt is null ? 1 : 2)];
    }

    /// <summary>The kiosks this member of staff may see.</summary>
    public static IQueryable<KioskDevice> Devices(ClinicDbContext context, DeskMember member)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(member);
        return member.SiteId is { } site ? context.KioskDevices.Where(device => device.SiteId == site) : context.KioskDevices;
    }

    private KioskRow Row(KioskDevice device, string? maker, bool isHeld) => new()
    {
        Id = device.Id,
        Name = devices.NameOf(device),
        SetUpAt = device.CreatedAt,
        SetUpBy = maker ?? "a colleague",
        LastSeenAt = device.LastSeenAt,
        RevokedAt = device.RevokedAt,
        IsHeld = isHeld,
    };
}
