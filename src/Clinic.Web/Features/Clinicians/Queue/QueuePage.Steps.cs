using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>What happens on the page while it is open: steps of its reader, and news of what others do.</summary>
public sealed partial class QueuePage
{
    private string? said;
    private Task looking = Task.CompletedTask;
    private bool looksAgain;
    private Guid? own;

    [Inject]
    private RefreshQueuePage Refresh { get; set; } = default!;

    [Inject]
    private TakeQueueStep Steps { get; set; } = default!;

    /// <summary>Called by the script when the key is pressed.</summary>
    /// <param name="caseId">The selected case; null where none is.</param>
    [JSInvokable]
    public Task ClaimAsync(Guid? caseId) => PressAsync(caseId, entry => new QueueStep.Claim(entry));

    /// <summary>Called by the script when the key is pressed.</summary>
    /// <param name="caseId">The selected case; null where none is.</param>
    [JSInvokable]
    public Task ReleaseAsync(Guid? caseId) => PressAsync(caseId, entry => new QueueStep.Release(entry));

    private Task PressAsync(Guid? caseId, Func<QueueEntry, QueueStep> step) => InvokeAsync(async () =>
    {
        if (page?.Entries.FirstOrDefault(entry => entry.CaseId == caseId) is { } entry)
            await TakeAsync(step(entry));
        else
            said = "No case is selected. Press j to go to the first one.";
        StateHasChanged();
    });

    private async Task TakeAsync(QueueStep step)
    {
        own = step.Entry.CaseId;
        said = await Steps.RunAsync(step, CancellationToken.None);
        await LookAsync();
        own = null;
    }

    private void OnChanged(object? sender, EventArgs happened) => _ = InvokeAsync(async () =>
    {
        if (!isAway)
            await LookAsync();
    });

    // Changes that come while it reads make it read once more, however many there are.
    private Task LookAsync()
    {
        looksAgain = true;
        if (looking.IsCompleted)
            looking = LookUntilSettledAsync();
        return looking;
    }

    private async Task LookUntilSettledAsync()
    {
        while (looksAgain && !left.IsCancellationRequested)
        {
            looksAgain = false;
            await GuardAsync(LookOnceAsync);
            StateHasChanged();
        }
    }

    private async Task LookOnceAsync()
    {
        if (page is not { } shown)
        {
            await ReadAsync();
            return;
        }

        var asked = filter;
        var refresh = await Refresh.RunAsync(asked, shown, own, left);
        if (asked != filter || page != shown)
            return;
        Show(refresh.Serving);
        said = refresh.News ?? said;
    }

    private async Task ShowKeysAsync()
    {
        if (module is not null)
            await module.InvokeVoidAsync("showKeys");
    }

    private async Task ToggleDensityAsync()
    {
        isDense = !isDense;
        if (module is not null)
            await module.InvokeVoidAsync("keepDensity", isDense);
    }
}
