using Clinic.Web.Features.Admin.Drafting;
using Clinic.Web.Features.Admin.Publishing;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Clinic.Web.Features.Admin.ShowQuestionSet;

/// <summary>What can be done with a version: preview it, start a draft from it, publish or discard it.</summary>
public sealed partial class VersionActions(
    StartDraft start, PublishDraft publish, DiscardDraft discard, AdminSteps steps, NavigationManager navigation)
{
    private readonly DialogOptions dialog = new() { MaxWidth = MaxWidth.Small, FullWidth = true, CloseOnEscapeKey = true };
    private bool isPublishing;
    private bool isDiscarding;
    private bool isBusy;
    private string? said;

    [Parameter, EditorRequired]
    public required QuestionSetView View { get; set; }

    /// <summary>The version is another now than the one shown.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private Task BeginAsync() => OnceAsync(async () =>
    {
        switch (await start.RunAsync(View.Id, CancellationToken.None))
        {
            case StartDraftResult.Open open:
                navigation.NavigateTo($"/admin/question-sets/{open.DraftId}");
                break;
            case StartDraftResult.NotInUse:
                said = StartDraftResult.NotInUse.Sentence;
                break;
        }
    });

    private Task PublishAsync() => OnceAsync(async () =>
    {
        said = await publish.RunAsync(View.Id, View.Token, CancellationToken.None) switch
        {
            PublishDraftResult.Published done => $"Version {done.Number} is in use now. The next intake begins with it.",
            PublishDraftResult.Stale => PublishDraftResult.Stale.Sentence,
            PublishDraftResult.Refused refused => string.Join(" ", refused.Sentences),
            _ => PublishDraftResult.Locked.Sentence,
        };
        await OnChanged.InvokeAsync();
    });

    private Task DiscardAsync() => OnceAsync(async () =>
    {
        switch (await discard.RunAsync(View.Id, View.Token, CancellationToken.None))
        {
            case DiscardDraftResult.Discarded:
                navigation.NavigateTo("/admin/question-sets");
                break;
            case DiscardDraftResult.Stale:
                said = "Somebody else has changed this draft since you looked at it, so it was kept. Please look again.";
                await OnChanged.InvokeAsync();
                break;
            case DiscardDraftResult.Locked:
                said = PublishDraftResult.Locked.Sentence;
                await OnChanged.InvokeAsync();
                break;
        }
    });

    // A second click while the first one works does nothing.
    private async Task OnceAsync(Func<Task> work)
    {
        if (isBusy)
            return;
        (isBusy, said) = (true, null);
        said = await steps.RunAsync(work) ?? said;
        (isBusy, isPublishing, isDiscarding) = (false, false, false);
    }
}
