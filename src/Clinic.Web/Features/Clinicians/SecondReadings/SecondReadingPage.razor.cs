using System.Data.Common;
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
        asked = Id;
        await ReadAsync();
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    private async Task ReadAsync()
    {
        try
        {
            (opening, isFailed) = (await open.RunAsync(Id, leaving.Token), false);
        }
        catch (Exception thrown) when (thrown is DbException or TimeoutException or InvalidOperationException)
        {
            log.LogError(thrown, "A second reading could not be opened");
            (opening, isFailed) = (null, true);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left.
        }
    }
}
