using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Review;

/// <summary>
/// Follows the end of the audit trail for changes of the queue, whichever process made them. While nothing is written, a
/// look costs the highest id and no more. A row that was committed after one with a higher id, as PostgreSQL allows, is
/// still found for <see cref="Overlap"/>.
/// </summary>
public sealed class AuditTail
{
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);
    private readonly Queue<(DateTimeOffset At, long Newest)> marks = new();
    private readonly HashSet<long> seen = [];
    private DateTimeOffset moved;
    private long newest = -1;
    private long floor = -1;

    /// <summary>Whether something has happened since the last look. The first look cannot know, and says so.</summary>
    public async Task<bool> AdvanceAsync(ClinicDbContext context, DateTimeOffset now, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var last = await context.AuditEvents.MaxAsync(row => (long?)row.Id, stop) ?? 0;
        if (newest < 0)
        {
            (newest, floor, moved) = (last, last, now);
            return true;
        }

        if (last != newest)
        {
            (newest, moved) = (last, now);
        }
        else if (now - moved > Overlap)
        {
            return false;
        }

        var from = floor;
        var found = await context.AuditEvents.AsNoTracking()
            .Where(row => row.Id > from && ReviewActions.All.Contains(row.Action))
            .Select(row => row.Id)
            .ToListAsync(stop);
        var known = seen.Count;
        seen.UnionWith(found);
        var isNew = seen.Count > known;
        Forget(now, last);
        return isNew;
    }

    private void Forget(DateTimeOffset now, long last)
    {
        marks.Enqueue((now, last));
        while (marks.Peek().At <= now - Overlap)
        {
            floor = marks.Dequeue().Newest;
        }

        seen.RemoveWhere(id => id <= floor);
    }
}
