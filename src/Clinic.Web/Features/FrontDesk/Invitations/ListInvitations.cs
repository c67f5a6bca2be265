using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Web.Features.FrontDesk.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.FrontDesk.Invitations;

/// <summary>Lists invitations of the last months: first those that need a person, then those that are open, then the rest.</summary>
public sealed class ListInvitations(
    IDbContextFactory<ClinicDbContext> contexts, FindDeskMember find, PatientKeys keys, AuditTrail audit, TimeProvider clock)
{
    /// <summary>As many as a person reads through.</summary>
    public const int Most = 200;

    private const string Unreadable = "–";
    private static readonly TimeSpan Reach = TimeSpan.FromDays(60);

    public async Task<IReadOnlyList<InvitationRow>> RunAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var member = await find.RunAsync(context, stop);
        var (now, since) = (clock.GetUtcNow(), clock.GetUtcNow() - Reach);
        var codes = await Codes(context, member).AsNoTracking()
            .Where(code => code.CreatedAt > since)
            .OrderByDescending(code => code.CreatedAt).Take(Most)
            .ToListAsync(stop);
        var names = await NamesAsync(context, [.. codes.Select(code => code.PatientId).Distinct()], stop);
        var makers = codes.Select(code => code.CreatedBy).Distinct().ToList();
        var staff = await context.Users.AsNoTracking().Where(user => makers.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.DisplayName, stop);
        audit.Add(context, member.Entry(AuditActions.InvitationsServed, nameof(EntryCode)));
        await context.SaveChangesAsync(stop);
        return [.. codes
            .Where(code => names.ContainsKey(code.PatientId))
            .Select(code => Row(code, names[code.PatientId], staff.GetValueOrDefault(code.CreatedBy), now))
            .OrderBy(row => Turn(row.State))];
    }

    /// <summary>The invitations and kiosk codes this member of staff may see.</summary>
    public static IQueryable<EntryCode> Codes(ClinicDbContext context, DeskMember member)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(member);
        var all = context.EntryCodes.Where(code => code.Kind == EntryKind.Invitation || code.Kind == EntryKind.Kiosk);
        return member.SiteId is { } site ? all.Where(code => code.SiteId == site) : all;
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(ClinicDbContext context, IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        var opened = await keys.OpenManyAsync(context, ids, stop);
        var rows = await context.Patients.AsNoTracking().Where(patient => ids.Contains(patient.Id))
            .Select(patient => new { patient.Id, patient.Name }).ToListAsync(stop);
        return rows.Where(row => opened.ContainsKey(row.Id))
            .ToDictionary(row => row.Id, row => FieldProtector.TryOpen(opened[row.Id], SealedColumns.PatientName, row.Id, row.Name) ?? Unreadable);
    }

    private static InvitationRow Row(EntryCode code, string name, string? maker, DateTimeOffset now) => new()
    {
        Id = code.Id,
        PatientId = code.PatientId,
        Name = name,
        State = code.StateAt(now),
        MadeAt = code.CreatedAt,
        MadeBy = maker ?? "a colleague",
        ExpiresAt = code.ExpiresAt,
        SettledAt = code.RevokedAt ?? code.LockedAt ?? code.UsedAt,
        IsMailed = code.ByMail,
        IsKiosk = code.Kind == EntryKind.Kiosk,
    };

    private static int Turn(EntryState state) => state switch
    {
        EntryState.Locked => 0,
        EntryState.Open => 1,
        EntryState.Used => 2,
        EntryState.Expired => 2,
        EntryState.Revoked => 2,
    };
}
