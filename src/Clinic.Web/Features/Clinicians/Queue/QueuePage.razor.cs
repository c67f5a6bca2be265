using Clinic.Data.Review;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.QueueViews;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>
/// The queue. It reads once the circuit is there, so that a page is served, and written down, once; after that it looks
/// again when the feed says that something changed, and holds no more than its page.
/// </summary>
public sealed partial class QueuePage(
    ServeQueuePage serve, NavigationManager navigation, IJSRuntime script, TimeProvider clock, ILogger<QueuePage> log) : IAsyncDisposable
{
    // The feed tells of changes; this only moves what is said about time on, and looks once a minute in case a word was missed.
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(20);
    private const int PacesBetweenLooks = 3;
    private readonly CancellationTokenSource leaving = new();
    private CancellationToken left;
    private DotNetObjectReference<QueuePage>? self;
    private IJSObjectReference? module;
    private QueueFilter filter = new();
    private QueueServing.Served? page;
    private LoadState state;
    private DateTimeOffset now;
    private bool isDense;
    private bool isAway;

    private IReadOnlyList<QueueView> views = [];
    private QueueChoices choices = QueueChoices.None;

    [Inject]
    private ViewStore Store { get; set; } = default!;

    [Inject]
    private ReadQueueChoices Choices { get; set; } = default!;

    [Inject]
    private ReviewFeed Feed { get; set; } = default!;

    private string Fresh => page is null ? "" : $"As of {page.Time.Clock(now)}, changes show by themselves";

    protected override void OnInitialized()
    {
        left = leaving.Token;
        filter = QueueAddress.Parse(navigation.Uri);
        navigation.LocationChanged += Follow;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        Feed.Changed += OnChanged;
        await GuardAsync(BeginAsync);
        StateHasChanged();
        module = await script.InvokeAsync<IJSObjectReference>("import", left, "./Features/Clinicians/Queue/QueuePage.razor.js");

        // A page may be left while it loads.
        if (left.IsCancellationRequested)
            return;
        self = DotNetObjectReference.Create(this);
        isDense = await module.InvokeAsync<bool>("watch", left, self);
        StateHasChanged();
        await KeepTimeAsync();
    }

    /// <summary>Called by the script when the page comes into or goes out of sight.</summary>
    [JSInvokable]
    public Task ShowAsync(bool isSeen) => InvokeAsync(async () =>
    {
        isAway = !isSeen;
        if (isSeen)
            await LookAsync();
    });

    public async ValueTask DisposeAsync()
    {
        Feed.Changed -= OnChanged;
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
        catch (Exception fault) when (fault is JSDisconnectedException or OperationCanceledException)
        {
            // The page is gone, and its listeners with it.
        }
        finally
        {
            self?.Dispose();
            leaving.Dispose();
        }
    }

    private async Task KeepTimeAsync()
    {
        using var timer = new PeriodicTimer(Pace, clock);
        try
        {
            for (var paces = 1; await timer.WaitForNextTickAsync(left); paces++)
            {
                if (isAway)
                    continue;
                if (paces % PacesBetweenLooks == 0 || state != LoadState.Ready)
                    await LookAsync();
                now = clock.GetUtcNow();
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    /// <summary>The queue as it was asked for; where nothing was asked for, as the clinician wants it to open. The rows come first.</summary>
    private async Task BeginAsync()
    {
        views = await Store.ReadAsync(left);
        if (QueueAddress.Of(filter) == QueueAddress.Path && views.FirstOrDefault(view => view.IsDefault) is { } first && first.Address != QueueAddress.Path)
            navigation.NavigateTo(first.Address, new NavigationOptions { ReplaceHistoryEntry = true });
        else
            await LoadAsync();
        StateHasChanged();
        choices = await Choices.RunAsync(left);
    }

    /// <summary>Reads the page that the address asks for.</summary>
    private Task LoadAsync() => GuardAsync(ReadAsync);

    private async Task ReadAsync()
    {
        var asked = filter;
        var serving = await serve.RunAsync(asked, null, left);

        // Rows that come after another filter was chosen are not shown under it.
        if (asked == filter)
            Show(serving);
    }

    private void Show(QueueServing serving)
    {
        switch (serving)
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

    private async Task GuardAsync(Func<Task> reading)
    {
        try
        {
            await reading();
        }
        catch (Exception) when (left.IsCancellationRequested)
        {
            // Nobody looks at the page any more.
        }
        catch (Exception fault)
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
            said = null;
            await LoadAsync();
            StateHasChanged();
        });
    }
}
