using System.Data.Common;
using Microsoft.JSInterop;

namespace Clinic.Web.Features.Alerts;

/// <summary>Keeps the bar true while the page is open, and lets the browser be heard.</summary>
public sealed partial class AlertBar(ReadOpenAlerts read, AlertFeed feed, IJSRuntime script, ILogger<AlertBar> log) : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private OpenAlerts? open;
    private bool isLive;
    private bool isFailed;

    protected override Task OnInitializedAsync() => ReadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        isLive = true;
        feed.Changed += OnChanged;
        await TellBrowserAsync();
    }

    private void OnChanged(object? sender, EventArgs happened) => _ = InvokeAsync(async () =>
    {
        await ReadAsync();
        await TellBrowserAsync();
        StateHasChanged();
    });

    private async Task ReadAsync()
    {
        try
        {
            open = await read.RunAsync(gone.Token);
            isFailed = false;
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // Nobody looks at the page any more.
        }
        catch (Exception fault) when (fault is DbException or TimeoutException or InvalidOperationException)
        {
            isFailed = true;
            log.LogError(fault, "The bar of open alerts could not be read; the next change tries again");
        }
    }

    private async Task TellBrowserAsync()
    {
        if (!isLive || gone.IsCancellationRequested)
            return;
        try
        {
            await script.InvokeVoidAsync(
                "clinicAlerts.show", gone.Token, open?.Alerts.Select(alert => alert.Id) ?? [], $"{open?.Sound}", open?.ShowsBadge ?? false);
        }
        catch (Exception fault) when (fault is JSDisconnectedException or JSException or OperationCanceledException)
        {
            // The page is gone, or its script; the bar itself is on the screen.
        }
    }

    public void Dispose()
    {
        feed.Changed -= OnChanged;
        gone.Cancel();
        gone.Dispose();
    }
}
