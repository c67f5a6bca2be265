using Clinic.Data;
using Clinic.Data.Identity;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Access;

/// <summary>Clinicians at work who see the cases of a site, or every site.</summary>
public static class Colleagues
{
    /// <param name="context">Where the accounts lie.</param>
    /// <param name="siteId">The site whose cases they must see; null for clinicians of any site.</param>
    public static IQueryable<ClinicUser> Of(ClinicDbContext context, Guid? siteId)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Users.AsNoTracking().Where(user => user.DeactivatedAt == null
            && (siteId == null || user.SiteId == null || user.SiteId == siteId)
            && context.UserRoles.Any(link => link.UserId == user.Id
                && context.Roles.Any(role => role.Id == link.RoleId && role.Name == ClinicRoles.Clinician)));
    }

    /// <summary>Their names in order; names are sealed, so the database cannot order them.</summary>
    public static async Task<IReadOnlyList<Colleague>> ReadAsync(ClinicDbContext context, Guid? siteId, CancellationToken stop)
    {
        var rows = await Of(context, siteId).Select(user => new { user.Id, user.DisplayName }).ToListAsync(stop);
        return [.. rows.Select(row => new Colleague(row.Id, row.DisplayName ?? StaffNames.Unknown)).OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase)];
    }
}

/// <summary>A clinician whom a case can be assigned to.</summary>
public sealed record Colleague(Guid Id, string Name);
