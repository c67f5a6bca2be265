using Clinic.Data;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin;

/// <summary>The names of the members of staff behind some ids.</summary>
internal static class StaffNames
{
    public static async Task<IReadOnlyDictionary<Guid, string>> ReadAsync(
        ClinicDbContext context, IEnumerable<Guid?> ids, CancellationToken stop)
    {
        var wanted = ids.OfType<Guid>().Distinct().ToList();
        var users = await context.Users.AsNoTracking()
            .Where(user => wanted.Contains(user.Id))
            .Select(user => new { user.Id, user.DisplayName, user.Email })
            .ToListAsync(stop);
        return users.ToDictionary(user => user.Id, user => user.DisplayName ?? user.Email ?? "a member of staff");
    }
}
