using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>One case. It is opened, and that written down, once the circuit is there, and anew after every change.</summary>
public sealed partial class CasePage(
    OpenCase open, PrintCase print, IJSRuntime script, ILogger<CasePage> log) : IAsyncDisposable
{
    /// <summary>Name of the cascading value that says whether the window is as narrow as a phone.</summary>
    public const string NarrowName = "IsNarrow";

    private readonly CancellationTokenSource leaving = new();
    private CancellationToken left;
    private DotNetObjectReference<CasePage>? self;
    private IJSObjectReference? module;
    private CaseOpening? opening;
    private Guid? asked;

    // An answer that comes after a later question was asked is not shown.
    private int readings;
    private bool isFailed;
    private bool isNarrow;
    private string? notice;

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>Set by the page of a signature, which leads back here.</summary>
    [SupplyParameterFromQuery(Name = "signed")]
    public string? JustSigned { get; set; }

    protected override void OnInitialized() => left = leaving.Token;

    // From one case to another the page stays and only its parameter changes.
    protected override async Task OnParametersSetAsync()
    {
        if (asked is null || asked == Id)
            return;
        opening = null;
        await ReloadAsync(null);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        module = await script.InvokeAsync<IJSObjectReference>("import", left, "./Features/Clinicians/Cases/CasePage.razor.js");

        // A page may be left while it loads.
        if (left.IsCancellationRequested)
            return;
        self = DotNetObjectReference.Create(this);
        isNarrow = await module.InvokeAsync<bool>("watch", left, self);
        await ReloadAsync(JustSigned is null ? null : "Signed. The record keeps it as it is now.");
    }

    /// <summary>Called by the script whenever the page goes to paper, also by the browser's own command.</summary>
    [JSInvokable]
    public Task NotePrintAsync() => print.RunAsync(Id, left);

    public async ValueTask DisposeAsync()
    {
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

    private async Task ReloadAsync(string? done)
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

            // What is on the screen stays; a page that never opened offers to try again.
            log.LogError(fault, "A case could not be opened");
            (isFailed, notice) = (true, "The case could not be read again just now. Load the page to see how it stands.");
        }

        StateHasChanged();
    }

    private async Task PrintAsync()
    {
        if (module is not null)
            await module.InvokeVoidAsync("print");
    }
}
