using Clinic.Data;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Access;

/// <summary>The names of colleagues, for "who has it" and "who wrote it".</summary>
public static class StaffNames
{
    public const string Unknown = "A colleague";

    public static async Task<IReadOnlyDictionary<Guid, string>> ReadAsync(
        ClinicDbContext context, IEnumerable<Guid?> ids, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var wanted = ids.OfType<Guid>().Distinct().ToList();
        var rows = await context.Users.AsNoTracking()
            .Where(user => wanted.Contains(user.Id))
            .Select(user => new { user.Id, user.DisplayName })
            .ToListAsync(stop);
        return rows.ToDictionary(row => row.Id, row => row.DisplayName ?? Unknown);
    }
}
