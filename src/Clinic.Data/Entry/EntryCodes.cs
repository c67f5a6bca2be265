using System.Security.Cryptography;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Entry;

/// <summary>Makes, finds and revokes entry codes. Only keyed hashes are stored, so whoever finds the file gets nobody in.</summary>
public sealed class EntryCodes(BlindIndex index, AuditTrail audit, TimeProvider clock)
{
    private const int LinkBytes = 16;

    /// <summary>Adds a code for the patient and revokes older unused ones of its kind; the caller saves.</summary>
    public async Task<IssuedCode> AddAsync(
        ClinicDbContext context, Patient patient, CodeOrder order, AuditEntry by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(patient);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        var kind = order.Kind;
        var now = clock.GetUtcNow();
        var older = await context.EntryCodes
            .Where(code => code.PatientId == patient.Id && code.Kind == kind && code.UsedAt == null && code.RevokedAt == null)
            .ToListAsync(stop);
        foreach (var code in older.Where(code => code.StateAt(now) is EntryState.Open or EntryState.Locked))
            Revoke(context, code, by);
        var issued = new IssuedCode(
            RowId.New(clock), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(LinkBytes)), ShortCode.Create(), await EndAsync(context, patient, kind, now, stop));
        context.EntryCodes.Add(new EntryCode
        {
            Id = issued.Id,
            PatientId = patient.Id,
            SiteId = patient.SiteId,
            Kind = kind,
            LinkHash = index.Of(BlindIndexPurpose.EntryLink, issued.Link),
            CodeHash = index.Of(BlindIndexPurpose.EntryCode, issued.Code),
            CreatedBy = by.ActorId!.Value,
            CreatedAt = now,
            ExpiresAt = issued.ExpiresAt,
            ByMail = order.ByMail,
            Language = order.Language,
        });
        Note(context, AuditActions.EntryCodeMade, by, issued.Id, patient.Id, kind);
        return issued;
    }

    /// <summary>Takes a code back, and with it the way back of the device it was used on; the caller saves.</summary>
    public void Revoke(ClinicDbContext context, EntryCode code, AuditEntry by)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(by);
        code.RevokedAt = clock.GetUtcNow();
        code.ReturnHash = null;
        Note(context, AuditActions.EntryCodeRevoked, by, code.Id, code.PatientId, code.Kind);
    }

    /// <summary>The code of a link, or null.</summary>
    public Task<EntryCode?> FindByLinkAsync(ClinicDbContext context, string link, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var hash = index.Of(BlindIndexPurpose.EntryLink, link);
        return context.EntryCodes.AsNoTracking().SingleOrDefaultAsync(code => code.LinkHash == hash, stop);
    }

    /// <summary>The row of a short code as <see cref="ShortCode.Read"/> gives it, or null.</summary>
    public Task<EntryCode?> FindByCodeAsync(ClinicDbContext context, string shortCode, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var hash = index.Of(BlindIndexPurpose.EntryCode, shortCode);
        return context.EntryCodes.AsNoTracking().SingleOrDefaultAsync(code => code.CodeHash == hash, stop);
    }

    private void Note(ClinicDbContext context, string action, AuditEntry by, Guid codeId, Guid patientId, EntryKind kind) =>
        audit.Add(context, by with { Action = action, EntityType = nameof(EntryCode), EntityId = codeId, PatientId = patientId, Detail = kind.ToString() });

    private static async Task<DateTimeOffset> EndAsync(
        ClinicDbContext context, Patient patient, EntryKind kind, DateTimeOffset now, CancellationToken stop) => kind switch
        {
            EntryKind.Invitation => now + EntryLimits.Invitation,
            EntryKind.Resume => now + EntryLimits.Resume,
            EntryKind.Kiosk => EntryLimits.EndOfDay(now, await ZoneAsync(context, patient.SiteId, stop)),
        };

    private static async Task<TimeZoneInfo> ZoneAsync(ClinicDbContext context, Guid siteId, CancellationToken stop)
    {
        var name = await context.Clinics.Where(clinic => context.Sites.Any(site => site.Id == siteId && site.ClinicId == clinic.Id))
            .Select(clinic => clinic.TimeZone).SingleAsync(stop);
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;
    }
}
