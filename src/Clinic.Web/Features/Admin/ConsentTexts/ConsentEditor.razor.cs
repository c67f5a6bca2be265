using Microsoft.AspNetCore.Components;

namespace Clinic.Web.Features.Admin.ConsentTexts;

/// <summary>Writes a draft beside what people will read. What was typed stays whatever comes of saving.</summary>
public sealed partial class ConsentEditor(SaveConsentDraft save, PublishConsent publish, DiscardConsentDraft discard)
{
    private ConsentForm form = default!;
    private IReadOnlyList<string> faults = [];
    private string? said;
    private bool isAsked;
    private bool isBusy;

    [Parameter, EditorRequired]
    public required ConsentVersionRow Draft { get; set; }

    /// <summary>Told in words once the draft is published or discarded.</summary>
    [Parameter]
    public EventCallback<string?> OnChanged { get; set; }

    protected override void OnInitialized() => form = ConsentForm.Of(Draft);

    private Task SaveAsync() => WorkAsync(async () =>
    {
        if (await SavedAsync())
            said = "Saved.";
    });

    private Task PublishAsync() => WorkAsync(async () =>
    {
        if (!isAsked)
        {
            isAsked = await SavedAsync();
            return;
        }

        isAsked = false;
        if (await SavedAsync() && Took(await publish.RunAsync(form.Id, form.Token, CancellationToken.None)))
            await OnChanged.InvokeAsync("Published. Everyone signs it before their next questions.");
    });

    private Task DiscardAsync() => WorkAsync(async () =>
    {
        if (Took(await discard.RunAsync(form.Id, form.Token, CancellationToken.None)))
            await OnChanged.InvokeAsync("The draft is discarded.");
    });

    private async Task<bool> SavedAsync() => Took(await save.RunAsync(form, CancellationToken.None));

    private bool Took(ConsentChange change)
    {
        switch (change)
        {
            case ConsentChange.Done done:
                form.Token = done.Token;
                return true;
            case ConsentChange.Unfinished unfinished:
                faults = [.. unfinished.Sentences];
                return false;
            default:
                faults = [ConsentChange.Stale.Sentence];
                return false;
        }
    }

    private async Task WorkAsync(Func<Task> work)
    {
        if (isBusy)
            return;
        (isBusy, said, faults) = (true, null, []);
        try
        {
            await work();
        }
        finally
        {
            isBusy = false;
        }
    }
}
