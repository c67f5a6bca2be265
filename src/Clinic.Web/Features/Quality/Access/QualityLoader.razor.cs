using Microsoft.AspNetCore.Components;

namespace Clinic.Web.Features.Quality.Access;

/// <summary>
/// Shows what a use case reads, for one filter after the other. It reads once the circuit is there, so that a page is read,
/// and that written down, once.
/// </summary>
public sealed partial class QualityLoader<T>(ILogger<QualityLoader<T>> log) : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private QualityFilter? asked;
    private T? value;
    private string? sentence;

    [Parameter, EditorRequired]
    public required QualityFilter Filter { get; set; }

    [Parameter, EditorRequired]
    public required Func<QualityFilter, CancellationToken, Task<T?>> Load { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment<T> ChildContent { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (!RendererInfo.IsInteractive || Filter == asked)
            return;
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var mine = asked = Filter;
        try
        {
            var read = await Load(mine, gone.Token);

            // An answer that comes after another filter was chosen is not shown.
            if (mine != asked)
                return;
            (value, sentence) = (read, read is null ? "This account may not see these figures, or may not any more. Please sign in again." : null);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // Nobody looks at the page any more.
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError("Figures of quality could not be read ({Fault})", fault.GetType().Name);
            if (mine == asked)
                sentence = "This could not be loaded just now. Please try again in a moment.";
        }
    }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }
}
