using Clinic.Data;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>What the filters of the queue offer beyond fixed lists.</summary>
/// <param name="Owners">Clinicians who may hold a case the reader sees.</param>
/// <param name="Sites">The sites the reader sees; empty where that is one.</param>
public sealed record QueueChoices(IReadOnlyList<Colleague> Owners, IReadOnlyList<QueueSite> Sites)
{
    public static QueueChoices None { get; } = new([], []);
}

/// <summary>A place of the clinic.</summary>
public sealed record QueueSite(Guid Id, string Name);

/// <summary>Reads what the filters offer: never a site or a colleague whose cases the reader does not see.</summary>
public sealed class ReadQueueChoices(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find)
{
    public async Task<QueueChoices> RunAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return QueueChoices.None;
        var owners = await Colleagues.ReadAsync(context, reviewer.SiteId, stop);
        if (reviewer.SiteId is not null)
            return new QueueChoices(owners, []);
        var sites = await context.Sites.AsNoTracking().OrderBy(site => site.Name).Select(site => new QueueSite(site.Id, site.Name)).ToListAsync(stop);
        return new QueueChoices(owners, sites.Count > 1 ? sites : []);
    }
}
