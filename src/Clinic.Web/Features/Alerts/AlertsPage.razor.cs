using Clinic.Data.Records;

namespace Clinic.Web.Features.Alerts;

/// <summary>The log of alerts and the person's own choices; it follows what happens while it is open.</summary>
public sealed partial class AlertsPage(ReadAlertLog read, SaveAlertChoices save, AlertFeed feed, ILogger<AlertsPage> log) : IDisposable
{
    public const string Path = "/staff/alerts";

    private readonly CancellationTokenSource gone = new();
    private AlertLogView? view;
    private AlertSound sound;
    private bool badge;
    private string? said;
    private string? sentence;

    protected override async Task OnInitializedAsync()
    {
        await ReadAsync();
        (sound, badge) = (view?.Sound ?? AlertSound.Once, view?.ShowsBadge ?? true);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            feed.Changed += OnChanged;
    }

    private void OnChanged(object? sender, EventArgs happened) => _ = InvokeAsync(async () =>
    {
        await ReadAsync();
        StateHasChanged();
    });

    private async Task ReadAsync()
    {
        try
        {
            view = await read.RunAsync(gone.Token);
            sentence = view is null ? "This account may not see alerts any more. Please sign in again." : null;
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // Nobody looks at the page any more.
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError("The log of alerts could not be read ({Fault})", fault.GetType().Name);
            sentence = "This could not be loaded just now. Please load the page again in a moment.";
        }
    }

    private async Task SaveAsync()
    {
        try
        {
            said = await save.RunAsync(sound, badge, CancellationToken.None)
                ? "Saved. It takes effect with the next page you open."
                : "Not saved: this account may not act any more. Please sign in again.";
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError("The choices of sound and badge could not be saved ({Fault})", fault.GetType().Name);
            said = "Not saved: that did not work just now. Your choices are still here. Please try again in a moment.";
        }
    }

    public void Dispose()
    {
        feed.Changed -= OnChanged;
        gone.Cancel();
        gone.Dispose();
    }
}
