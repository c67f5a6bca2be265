using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Queue;

namespace Clinic.Web.Features.Clinicians.QueueViews;

/// <summary>Keeps the filters of the queue under a name.</summary>
public sealed class SaveQueueView(ViewStore store, TimeProvider clock)
{
    /// <param name="name">What to call it.</param>
    /// <param name="filter">The filters; the place in the list is not kept.</param>
    /// <param name="stop">Stops it.</param>
    public Task<ViewChange> RunAsync(string? name, QueueFilter filter, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return store.ChangeAsync(
            (context, reviewer, views) =>
            {
                if (views.Count >= SavedView.Most)
                    return (ViewRefusal.TooMany, "", Guid.Empty);
                if (store.FaultOf(name, own: null, views) is { } fault)
                    return (fault, "", Guid.Empty);
                var id = RowId.New(clock);
                context.SavedViews.Add(new SavedView
                {
                    Id = id,
                    OwnerId = reviewer.Id,
                    Name = store.Seal(id, name!),
                    Filter = QueueAddress.Of(filter with { From = null })[QueueAddress.Path.Length..],
                    CreatedAt = clock.GetUtcNow(),
                });
                return (null, AuditActions.QueueViewSaved, id);
            },
            stop);
    }
}
