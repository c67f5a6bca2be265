using Clinic.Data.Audit;

namespace Clinic.Web.Features.Clinicians.QueueViews;

/// <summary>Deletes a view.</summary>
public sealed class RemoveQueueView(ViewStore store)
{
    public Task<ViewChange> RunAsync(Guid id, CancellationToken stop) => store.ChangeAsync(
        (context, _, views) =>
        {
            if (views.Find(view => view.Id == id) is not { } own)
                return (ViewRefusal.Gone, "", id);
            context.SavedViews.Remove(own);
            return (null, AuditActions.QueueViewRemoved, id);
        },
        stop);
}
