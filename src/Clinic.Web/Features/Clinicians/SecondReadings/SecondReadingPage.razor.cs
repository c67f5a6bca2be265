using Microsoft.AspNetCore.Components;

namespace Clinic.Web.Features.Clinicians.SecondReadings;

/// <summary>One second reading. It is opened, and that written down, once the circuit is there.</summary>
public sealed partial class SecondReadingPage(OpenSecondReading open, ILogger<SecondReadingPage> log) : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private SecondReadingOpening? opening;
    private Guid? asked;
    private bool isFailed;

    [Parameter]
    public Guid Id { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (!RendererInfo.IsInteractive || asked == Id)
            return;
        (asked, opening) = (Id, null);
        await ReadAsync();
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    private async Task ReadAsync()
    {
        var mine = Id;
        try
        {
            var read = await open.RunAsync(mine, leaving.Token);

            // An answer that comes after another one was asked for is not shown.
            if (mine == asked)
                (opening, isFailed) = (read, false);
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            log.LogError("A second reading could not be opened ({Fault})", thrown.GetType().Name);
            if (mine == asked)
                (opening, isFailed) = (null, true);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left.
        }
    }
}
