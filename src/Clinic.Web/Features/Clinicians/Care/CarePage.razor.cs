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

    // An answer that comes after a later question was asked is not shown.
    private int readings;
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
        var mine = ++readings;
        try
        {
            var read = await open.RunAsync(Id, left);
            if (mine != readings)
                return;
            (opening, isFailed, notice) = (read, false, done);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            if (mine != readings)
                return;

            log.LogError("A care record could not be read ({Fault})", fault.GetType().Name);
            (isFailed, notice) = (true, "The record could not be read again just now. Load the page to see how it stands.");
        }

        StateHasChanged();
    }

    private async Task PrintAsync(bool planAlone)
    {
        try
        {
            if (module is null || await print.RunAsync(Id, planAlone, left) is not true)
                return;
            isPlanAlone = planAlone;
            StateHasChanged();
            await module.InvokeVoidAsync("print", left);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or JSDisconnectedException))
        {
            log.LogError("A care record could not be printed ({Fault})", fault.GetType().Name);
            notice = "That could not be printed just now, because it could not be written down. Please try again in a moment.";
        }
    }
}
