using System.Security.Cryptography;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Kiosks;

/// <summary>Makes, knows and revokes devices in kiosk mode. Only a keyed hash of a device's mark is stored.</summary>
public sealed class KioskDevices(BlindIndex index, FieldProtector protector, AuditTrail audit, TimeProvider clock)
{
    private const int SecretBytes = 16;
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>Adds a device; the caller saves. The mark exists here alone.</summary>
    public KioskMark Add(ClinicDbContext context, Guid siteId, string name, AuditEntry by)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(by);
        var now = clock.GetUtcNow();
        var mark = new KioskMark(RowId.New(clock), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes)));
        context.KioskDevices.Add(new KioskDevice
        {
            Id = mark.DeviceId,
            SiteId = siteId,
            Name = protector.SealForClinic(SealedColumns.KioskName, mark.DeviceId, name),
            MarkHash = Hash(mark),
            CreatedBy = by.ActorId!.Value,
            CreatedAt = now,
            LastSeenAt = now,
        });
        audit.Add(context, by with { Action = AuditActions.KioskSetUp, EntityType = nameof(KioskDevice), EntityId = mark.DeviceId });
        return mark;
    }

    /// <summary>How the device of a mark stands, and notes that it was seen; null where there is no such device.</summary>
    public async Task<KioskState?> ReadAsync(ClinicDbContext context, KioskMark mark, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(mark);
        var found = await context.KioskDevices.Where(device => device.Id == mark.DeviceId)
            .Select(device => new
            {
                device.MarkHash,
                device.RevokedAt,
                device.LastSeenAt,
                IsHeld = context.SafetyAlerts.Any(alert => alert.KioskId == device.Id && alert.AcknowledgedAt == null),
            })
            .SingleOrDefaultAsync(stop);
        if (found is null || !CryptographicOperations.FixedTimeEquals(found.MarkHash, Hash(mark)))
            return null;
        var now = clock.GetUtcNow();
        if (now - found.LastSeenAt >= SeenEvery)
            await context.KioskDevices.Where(device => device.Id == mark.DeviceId).ExecuteUpdateAsync(set => set.SetProperty(device => device.LastSeenAt, now), stop);
        return new KioskState(mark.DeviceId, found.RevokedAt is not null, found.IsHeld);
    }

    /// <summary>Ends its kiosk mode; the caller saves. An alert that is open keeps it on the waiting page until somebody acknowledges.</summary>
    public void Revoke(ClinicDbContext context, KioskDevice device, AuditEntry by)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(by);
        device.RevokedAt = clock.GetUtcNow();
        device.RevokedBy = by.ActorId;
        audit.Add(context, by with { Action = AuditActions.KioskRevoked, EntityType = nameof(KioskDevice), EntityId = device.Id });
    }

    /// <summary>What staff call it.</summary>
    public string NameOf(KioskDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return protector.OpenForClinic(SealedColumns.KioskName, device.Id, device.Name);
    }

    private byte[] Hash(KioskMark mark) => index.Of(BlindIndexPurpose.KioskMark, $"{mark.DeviceId:N} {mark.Secret}");
}
