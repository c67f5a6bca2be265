using Clinic.Web.Account.Access;
using Microsoft.AspNetCore.Components;

namespace Clinic.Web.Features.Admin;

/// <summary>Shows what a use case reads: its shape while it loads, the content, or what to do where it cannot be read.</summary>
public sealed partial class Loader<T>(ILogger<Loader<T>> log) : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private T value = default!;
    private bool isReady;
    private string? sentence;

    [Parameter, EditorRequired]
    public required Func<CancellationToken, Task<T>> Load { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment<T> ChildContent { get; set; }

    protected override Task OnInitializedAsync() => ReloadAsync();

    /// <summary>Reads again; what is shown stays until the new content is there.</summary>
    public async Task ReloadAsync()
    {
        try
        {
            value = await Load(gone.Token);
            (isReady, sentence) = (true, null);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // Nobody looks at the page any more.
        }
        catch (ActorRefusedException fault)
        {
            sentence = fault.Message;
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or TimeoutException or InvalidOperationException)
        {
            log.LogError(fault, "An admin page could not be read");
            sentence = "This could not be loaded just now. Nothing is lost. Please try again in a moment.";
        }

        StateHasChanged();
    }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }
}
