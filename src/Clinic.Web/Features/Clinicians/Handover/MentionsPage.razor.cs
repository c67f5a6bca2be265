using Clinic.Web.Features.Clinicians.Access;

namespace Clinic.Web.Features.Clinicians.Handover;

/// <summary>The notes that name the reader. It reads once the circuit is there, so that serving them is written down once.</summary>
public sealed partial class MentionsPage(ListMentions read, NoteMentionsRead confirm, CaseSteps steps, ILogger<MentionsPage> log) : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private MentionList? list;
    private string? sentence;
    private string? refusal;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        await LoadAsync();
        StateHasChanged();
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    private async Task ReadAsync(MentionEntry one)
    {
        refusal = (await steps.RunAsync(() => confirm.RunAsync(one.CaseId, CancellationToken.None)) as CaseChange.Refused)?.Words;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        try
        {
            list = await read.RunAsync(leaving.Token);
            sentence = list is null ? CaseRefusals.Say(CaseRefusal.NotAllowed) : null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError("Mentions could not be read ({Fault})", fault.GetType().Name);
            sentence = "They could not be read just now. Load the page again.";
        }
    }
}
