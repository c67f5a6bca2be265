using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Shared.Times;
using Microsoft.AspNetCore.Components;

namespace Clinic.Web.Features.Clinicians.Letters;

/// <summary>Where a letter is written. Each field is kept when it is left, so that no connection and no closed tab costs a word.</summary>
public sealed partial class WriteLetterPage(
    BeginLetter begin, KeepLetter keep, FinaliseLetter finalise, DropLetterDraft drop, ReadLetters list, CaseSteps steps,
    NavigationManager navigation, TimeProvider clock, ILogger<WriteLetterPage> log) : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private LetterWriting.OtherDraft? other;
    private LetterForm? form;
    private LetterContent? frame;
    private ClinicTime? time;
    private DateTimeOffset? keptAt;
    private Guid? movedOn;
    private string? refusal;
    private bool isFailed;
    private bool isBusy;

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The letter to write a new version of.</summary>
    [SupplyParameterFromQuery(Name = "letter")]
    public string? LetterId { get; set; }

    public static string Address(Guid caseId, Guid? letterId = null) =>
        $"/staff/cases/{caseId}/letters/write{(letterId is { } known ? $"?letter={known}" : null)}";

    private string Back => $"/staff/cases/{Id}";

    private string? Kept => keptAt is { } at ? $"Kept at {time?.Clock(at)}." : "Kept as soon as you leave a field.";

    // Once the circuit is there, so that the opening is written down once.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await BeginAsync();
    }

    // From the draft of another letter to that draft the page stays and only its parameter changes.
    protected override async Task OnParametersSetAsync()
    {
        if (other is not null && LetterId is null)
            await BeginAsync();
    }

    private async Task BeginAsync()
    {
        try
        {
            Show(await begin.RunAsync(Id, Guid.TryParse(LetterId, out var letter) ? letter : null, leaving.Token));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "A letter could not be begun");
            isFailed = true;
        }

        StateHasChanged();
    }

    private async Task ReplaceAsync()
    {
        isBusy = true;
        refusal = (await steps.RunAsync(() => drop.RunAsync(Id, CancellationToken.None)) as CaseChange.Refused)?.Words;
        if (refusal is null)
            await BeginAsync();
        isBusy = false;
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    private void Show(LetterWriting writing)
    {
        other = writing as LetterWriting.OtherDraft;
        if (writing is LetterWriting.Ready ready)
            (form, frame, time, keptAt) = (ready.Form, ready.Frame, ready.Time, ready.KeptAt);
        else if (writing is LetterWriting.Refused refused)
            refusal = refused.Words;
    }

    private Task TellContactAsync(ChangeEventArgs change)
    {
        form!.TellsContact = change.Value is true;
        return KeepAsync();
    }

    private async Task KeepAsync()
    {
        refusal = (await steps.RunAsync(() => keep.RunAsync(form!, CancellationToken.None)) as CaseChange.Refused)?.Words;
        if (refusal is null)
            keptAt = clock.GetUtcNow();
    }

    private async Task FinaliseAsync()
    {
        (isBusy, movedOn) = (true, null);
        try
        {
            switch (await finalise.RunAsync(form!, CancellationToken.None))
            {
                case LetterOutcome.Done done:
                    navigation.NavigateTo(LetterPage.Address(Id, done.LetterId), forceLoad: true);
                    break;
                case LetterOutcome.Refused refused:
                    refusal = refused.Words;
                    if (refused.Reason == CaseRefusal.LetterMovedOn)
                        await CatchUpAsync();
                    break;
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "A letter could not be finalised; nothing was saved");
            refusal = CaseRefusals.Say(CaseRefusal.Failed);
        }
        finally
        {
            isBusy = false;
        }
    }

    // The words stay; sent again after a look at what came between, they become the version after it.
    private async Task CatchUpAsync()
    {
        var newest = (await list.RunAsync(Id, CancellationToken.None)).Letters.FirstOrDefault(one => one.LetterId == form!.LetterId);
        if (newest is not null)
            (form!.BasedOn, movedOn) = (newest.Number, newest.LetterId);
    }

    private async Task DropAsync()
    {
        refusal = (await steps.RunAsync(() => drop.RunAsync(Id, CancellationToken.None)) as CaseChange.Refused)?.Words;
        if (refusal is null)
            navigation.NavigateTo(Back);
    }
}
