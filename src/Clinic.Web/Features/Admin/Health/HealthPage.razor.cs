using Clinic.Web.Hosting.Drills;

namespace Clinic.Web.Features.Admin.Health;

/// <summary>The health of the portal; while a drill is open it follows it.</summary>
public sealed partial class HealthPage(RunDrill run, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private readonly CancellationTokenSource gone = new();
    private Loader<HealthView> loader = default!;
    private HealthView? shown;
    private string? said;
    private bool isBusy;
    private bool follows;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (follows || shown is not { IsDrillOpen: true })
            return;
        follows = true;
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (shown is { IsDrillOpen: true } && await timer.WaitForNextTickAsync(gone.Token))
                await loader.ReloadAsync();
        }
        catch (OperationCanceledException)
        {
            // Nobody looks at the page any more.
        }

        follows = false;
    }

    private async Task<HealthView> LoadAsync(CancellationToken stop) => shown = await Read.RunAsync(stop);

    private async Task BeginAsync()
    {
        if (isBusy)
            return;
        isBusy = true;
        try
        {
            said = await run.RunAsync(CancellationToken.None) switch
            {
                DrillResult.Begun => "The drill is begun: the first person gets a mail, and every staff page shows it.",
                DrillResult.NotReady => "Not begun: fill in what the Clinic page asks for first.",
                DrillResult.AlreadyBegun => "Another drill was begun at this moment.",
            };
            await loader.ReloadAsync();
        }
        finally
        {
            isBusy = false;
        }
    }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }
}
