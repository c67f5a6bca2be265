using Clinic.Web.Features.Clinicians.Queue;
using Microsoft.AspNetCore.Components;

namespace Clinic.Web.Features.Clinicians.QueueViews;

/// <summary>The clinician's views above the filters, and what they do with them.</summary>
public sealed partial class ViewBar(SaveQueueView save, RenameQueueView rename, RemoveQueueView remove, ChooseDefaultView choose, ILogger<ViewBar> log)
{
    private const string SaidRenamed = "The view has its new name.";
    private const string SaidGone = "The view is deleted.";
    private const string SaidOpens = "The queue opens with this view.";
    private const string SaidPlain = "The queue opens with all open cases.";
    private Panel panel;
    private string? name;
    private string? said;

    private enum Panel
    {
        None,
        Save,
        Edit,
    }

    [Parameter, EditorRequired]
    public required IReadOnlyList<QueueView> Views { get; set; }

    [Parameter, EditorRequired]
    public required QueueFilter Filter { get; set; }

    [Parameter]
    public EventCallback<IReadOnlyList<QueueView>> Changed { get; set; }

    private RenameQueueView Rename => rename;

    private RemoveQueueView Remove => remove;

    private ChooseDefaultView Choose => choose;

    private string Here => QueueAddress.Of(Filter with { From = null });

    private bool IsPlain => Here == QueueAddress.Path;

    private void Open(Panel wanted) => (panel, name, said) = (wanted, null, null);

    private Task SaveAsync() => ChangeAsync(save.RunAsync(name, Filter, CancellationToken.None), "The view is saved.");

    // What was typed stays where it was refused.
    private async Task ChangeAsync(Task<ViewChange> change, string words)
    {
        try
        {
            switch (await change)
            {
                case ViewChange.Done now:
                    said = words;
                    panel = panel == Panel.Save || now.Views.Count == 0 ? Panel.None : panel;
                    await Changed.InvokeAsync(now.Views);
                    break;
                case ViewChange.Refused refused:
                    said = ViewWords.Say(refused.Reason);
                    break;
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "A saved view could not be changed");
            said = ViewWords.Say(ViewRefusal.Failed);
        }
    }
}
