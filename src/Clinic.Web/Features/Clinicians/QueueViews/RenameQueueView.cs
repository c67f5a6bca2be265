using Clinic.Data.Audit;

namespace Clinic.Web.Features.Clinicians.QueueViews;

/// <summary>Gives a view another name.</summary>
public sealed class RenameQueueView(ViewStore store)
{
    public Task<ViewChange> RunAsync(Guid id, string? name, CancellationToken stop) => store.ChangeAsync(
        (_, _, views) =>
        {
            if (views.Find(view => view.Id == id) is not { } own)
                return (ViewRefusal.Gone, "", id);
            if (store.FaultOf(name, id, views) is { } fault)
                return (fault, "", id);
            own.Name = store.Seal(id, name!);
            return (null, AuditActions.QueueViewChanged, id);
        },
        stop);
}
