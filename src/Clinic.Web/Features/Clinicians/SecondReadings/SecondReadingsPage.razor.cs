using System.Data.Common;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.AspNetCore.Components;

namespace Clinic.Web.Features.Clinicians.SecondReadings;

/// <summary>The second readings that wait. It reads once the circuit is there, so that the list is served, and written down, once.</summary>
public sealed partial class SecondReadingsPage(ListSecondReadings read, ILogger<SecondReadingsPage> log) : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private SecondReadingList? list;
    private string? fault;
    private string? asked;
    private bool isAsked;

    [SupplyParameterFromQuery(Name = "after")]
    public string? After { get; set; }

    /// <summary>Set by the page of a reading, which leads back here.</summary>
    [SupplyParameterFromQuery(Name = "recorded")]
    public string? Recorded { get; set; }

    private string? Notice => Recorded switch
    {
        "found" => "Your reading is recorded. The case waits in the queue again, so that somebody looks.",
        "nothing" => "Your reading is recorded.",
        _ => null,
    };

    protected override async Task OnParametersSetAsync()
    {
        if (!RendererInfo.IsInteractive || (isAsked && asked == After))
            return;
        (isAsked, asked) = (true, After);
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
            list = await read.RunAsync(SecondReadingCursor.Parse(After), leaving.Token);
            fault = list is null ? CaseRefusals.Say(CaseRefusal.NotAllowed) : null;
        }
        catch (Exception thrown) when (thrown is DbException or TimeoutException or InvalidOperationException)
        {
            log.LogError(thrown, "The second readings could not be read");
            fault = "The list could not be read just now. Please try again in a moment.";
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left.
        }
    }
}
