using Clinic.Data;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>Looks whether the page on the screen still stands, and tells what happened to it where it does not.</summary>
public sealed class RefreshQueuePage(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, ServeQueuePage serve)
{
    /// <param name="filter">What the page shows.</param>
    /// <param name="shown">What is on the screen.</param>
    /// <param name="own">The case the reader has just changed, if any.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<QueueRefresh> RunAsync(QueueFilter filter, QueueServing.Served shown, Guid? own, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var serving = await serve.RunAsync(filter, shown.Seal, stop);
        if (serving is not QueueServing.Served fresh)
            return new QueueRefresh(serving, null);
        var fates = await FatesAsync([.. QueueNews.Gone(shown, fresh).Select(entry => entry.CaseId)], stop);
        return new QueueRefresh(serving, QueueNews.Tell(shown, fresh, fates, own));
    }

    private async Task<IReadOnlyDictionary<Guid, CaseFate>> FatesAsync(List<Guid> ids, CancellationToken stop)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, CaseFate>();
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return new Dictionary<Guid, CaseFate>();
        var rows = await FindReviewer.Cases(context, reviewer).AsNoTracking().Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.Status, row.OwnerId }).ToListAsync(stop);
        var names = await StaffNames.ReadAsync(context, rows.Select(row => row.OwnerId), stop);
        return rows.ToDictionary(
            row => row.Id, row => new CaseFate(row.Status, row.OwnerId is { } owner ? names.GetValueOrDefault(owner, StaffNames.Unknown) : null));
    }
}

/// <summary>What the screen shows from now on, and what to say about it.</summary>
public sealed record QueueRefresh(QueueServing Serving, string? News);
