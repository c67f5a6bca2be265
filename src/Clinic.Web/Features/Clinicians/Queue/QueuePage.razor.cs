using Clinic.Web.Features.Clinicians.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>
/// The queue. It reads once the circuit is there, so that a page is served, and written down, once; after that it looks
/// again every few seconds while somebody looks at it.
/// </summary>
public sealed partial class QueuePage(
    ServeQueuePage serve, NavigationManager navigation, IJSRuntime script, TimeProvider clock, ILogger<QueuePage> log) : IAsyncDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(15);
    private readonly CancellationTokenSource leaving = new();
    private DotNetObjectReference<QueuePage>? self;
    private IJSObjectReference? module;
    private QueueFilter filter = new();
    private QueueServing.Served? page;
    private LoadState state;
    private DateTimeOffset now;
    private bool isDense;
    private bool isAway;

    private string Fresh => page is null ? "" : $"As of {page.Time.Clock(now)}, looks again by itself";

    protected override void OnInitialized()
    {
        filter = QueueAddress.Parse(navigation.Uri);
        navigation.LocationChanged += Follow;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        await LoadAsync();
        StateHasChanged();
        self = DotNetObjectReference.Create(this);
        module = await script.InvokeAsync<IJSObjectReference>("import", "./Features/Clinicians/Queue/QueuePage.razor.js");
        isDense = await module.InvokeAsync<bool>("watch", self);
        StateHasChanged();
        await KeepFreshAsync();
    }

    /// <summary>Called by the script when the page comes into or goes out of sight.</summary>
    [JSInvokable]
    public Task ShowAsync(bool isSeen) => InvokeAsync(async () =>
    {
        isAway = !isSeen;
        if (isSeen)
            await LoadAsync();
        StateHasChanged();
    });

    public async ValueTask DisposeAsync()
    {
        navigation.LocationChanged -= Follow;
        await leaving.CancelAsync();
        try
        {
            if (module is not null)
            {
                await module.InvokeVoidAsync("unwatch");
                await module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its listeners with it.
        }
        finally
        {
            self?.Dispose();
            leaving.Dispose();
        }
    }

    private async Task KeepFreshAsync()
    {
        using var timer = new PeriodicTimer(Pace, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(leaving.Token))
            {
                if (isAway)
                    continue;
                await LoadAsync();
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private async Task LoadAsync()
    {
        try
        {
            switch (await serve.RunAsync(filter, page?.Seal, leaving.Token))
            {
                case QueueServing.Served served:
                    (page, now, state) = (served, served.At, LoadState.Ready);
                    break;
                case QueueServing.Unchanged same:
                    (now, state) = (same.At, LoadState.Ready);
                    break;
                case QueueServing.NotAllowed:
                    (page, state) = (null, LoadState.Refused);
                    break;
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // What is on the screen stays; the next look may succeed.
            log.LogError(fault, "The queue could not be read");
            state = LoadState.Failed;
        }
    }

    private void GoTo(QueueFilter wanted) => navigation.NavigateTo(QueueAddress.Of(wanted));

    private void Follow(object? sender, LocationChangedEventArgs change)
    {
        if (new Uri(change.Location).AbsolutePath != QueueAddress.Path)
            return;
        _ = InvokeAsync(async () =>
        {
            filter = QueueAddress.Parse(change.Location);
            await LoadAsync();
            StateHasChanged();
        });
    }

    private async Task ToggleDensityAsync()
    {
        isDense = !isDense;
        if (module is not null)
            await module.InvokeVoidAsync("keepDensity", isDense);
    }
}
