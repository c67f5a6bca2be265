using Clinic.Data.Erasure;
using Clinic.Data.Records;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Clinic.Web.Features.Admin.DataRequests;

/// <summary>Erase or decline, each asked once more; erasing wants a tick and a typed word besides.</summary>
public sealed partial class RequestActions
{
    private readonly DialogOptions dialog = new() { MaxWidth = MaxWidth.Small, FullWidth = true, CloseOnEscapeKey = true };
    private EraseForm form = new();
    private DeletionOutcome reason = DeclineDeletion.Reasons[0];
    private Step step;
    private string? refusal;
    private bool isBusy;

    private enum Step
    {
        None,
        Erasing,
        Declining,
    }

    [Parameter, EditorRequired]
    public required DeletionRequestRow Request { get; set; }

    /// <summary>Told in words what was done.</summary>
    [Parameter]
    public EventCallback<string> OnHandled { get; set; }

    private void BeginErasing() =>
        (form, step, refusal) = (new EraseForm { RequestId = Request.Id }, Step.Erasing, null);

    private Task EraseAsync() => HandleAsync(() => Erase.RunAsync(form, CancellationToken.None), "The person’s data is erased.");

    private Task DeclineAsync() => HandleAsync(
        () => Decline.RunAsync(Request.Id, reason, CancellationToken.None), "The request is declined, and the person is told why.");

    private async Task HandleAsync(Func<Task<DataRequestResult>> work, string done)
    {
        if (isBusy)
            return;
        (isBusy, refusal) = (true, null);
        try
        {
            var result = await work();
            if (result == DataRequestResult.Done)
            {
                step = Step.None;
                await OnHandled.InvokeAsync(done);
            }
            else
            {
                refusal = DataRequestResults.Say(result);
            }
        }
        finally
        {
            isBusy = false;
        }
    }
}
