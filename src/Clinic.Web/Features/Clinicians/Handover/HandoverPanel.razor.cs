using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Cases;
using Microsoft.AspNetCore.Components;

namespace Clinic.Web.Features.Clinicians.Handover;

/// <summary>What colleagues leave one another about a case.</summary>
public sealed partial class HandoverPanel(
    ReadHandover read, WriteHandover write, NoteMentionsRead confirm, CaseSteps steps, ILogger<HandoverPanel> log)
{
    private HandoverBook book = HandoverBook.Empty;
    private HandoverForm form = new();
    private string? refusal;

    [Parameter, EditorRequired]
    public required CaseFile File { get; set; }

    [Parameter]
    public EventCallback<string?> Changed { get; set; }

    private bool MayConfirm => book.Notes.Any(note => note.Told.Any(one => one is { IsReader: true, ReadAt: null }));

    protected override Task OnInitializedAsync()
    {
        form = new HandoverForm { CaseId = File.Id };
        return ReadAsync();
    }

    private string Told(ToldColleague one) =>
        one.ReadAt is { } at ? $"{one.Name} (read {File.Time.Moment(at)})" : $"{one.Name} (not read yet)";

    private async Task WriteAsync()
    {
        refusal = (await steps.RunAsync(() => write.RunAsync(form, CancellationToken.None)) as CaseChange.Refused)?.Words;
        await ReadAsync();
        if (refusal is not null)
            return;
        form = new HandoverForm { CaseId = File.Id };
        await Changed.InvokeAsync("The note is there for the others.");
    }

    private async Task ReadItAsync()
    {
        refusal = (await steps.RunAsync(() => confirm.RunAsync(File.Id, CancellationToken.None)) as CaseChange.Refused)?.Words;
        await ReadAsync();
        if (refusal is null)
            await Changed.InvokeAsync("Noted as read.");
    }

    private async Task ReadAsync()
    {
        try
        {
            book = await read.RunAsync(File.Id, CancellationToken.None);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError("The hand-over notes of a case could not be read ({Fault})", fault.GetType().Name);
        }
    }
}
