using Clinic.Data.Audit;

namespace Clinic.Web.Features.Clinicians.QueueViews;

/// <summary>Says with which view the queue opens, or that it opens plain.</summary>
public sealed class ChooseDefaultView(ViewStore store)
{
    public Task<ViewChange> RunAsync(Guid id, bool isDefault, CancellationToken stop) => store.ChangeAsync(
        (_, _, views) =>
        {
            if (views.Find(view => view.Id == id) is not { } own)
                return (ViewRefusal.Gone, "", id);
            foreach (var view in views)
                view.IsDefault = isDefault && view.Id == id;
            return (null, AuditActions.QueueViewChanged, own.Id);
        },
        stop);
}
