using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Clinic.Web.Features.Clinicians.Care;

/// <summary>The care record of one person. It is opened, and that written down, once the circuit is there.</summary>
public sealed partial class CarePage(OpenCareRecord open, PrintCareRecord print, IJSRuntime script, ILogger<CarePage> log) : IAsyncDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private CancellationToken left;
    private IJSObjectReference? module;
    private CareOpening? opening;
    private Guid? asked;
    private string? notice;
    private bool isFailed;
    private bool isPlanAlone;

    [Parameter]
    public Guid Id { get; set; }

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        try
        {
            if (module is not null)
                await module.DisposeAsync();
        }
        catch (Exception fault) when (fault is JSDisconnectedException or OperationCanceledException)
        {
            // The page is gone.
        }
        finally
        {
            leaving.Dispose();
        }
    }

    protected override void OnInitialized() => left = leaving.Token;

    protected override async Task OnParametersSetAsync()
    {
        if (asked is null || asked == Id)
            return;
        opening = null;
        await ReadAsync(null);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        await ReadAsync(null);
        module = await script.InvokeAsync<IJSObjectReference>("import", left, "./Features/Clinicians/Care/CarePage.razor.js");
    }

    private async Task ReadAsync(string? done)
    {
        asked = Id;
        try
        {
            opening = await open.RunAsync(Id, left);
            (isFailed, notice) = (false, done);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError("A care record could not be read ({Fault})", fault.GetType().Name);
            (isFailed, notice) = (true, "The record could not be read again just now. Load the page to see how it stands.");
        }

        StateHasChanged();
    }

    private async Task PrintAsync(bool planAlone)
    {
        if (module is null || await print.RunAsync(Id, planAlone, left) is not true)
            return;
        isPlanAlone = planAlone;
        StateHasChanged();
        await module.InvokeVoidAsync("print");
    }
}
