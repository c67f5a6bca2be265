using Clinic.Web.App.Languages;
using Clinic.Web.Features.Patients.Answering;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Clinic.Web.Features.Patients.Carrying;

/// <summary>
/// The circuit of a section page. The script sends an answer through it while it is there, and without it otherwise; the
/// same answer over both ways is one save.
/// </summary>
public sealed partial class LiveAnswers(
    ReceiveAnswers receive, DraftChanges changes, SpokenLanguages languages, CircuitLanguage circuit, IJSRuntime script) : IDisposable
{
    private DotNetObjectReference<LiveAnswers>? self;
    private IDisposable? watching;

    [Parameter, EditorRequired]
    public required Guid DraftId { get; set; }

    /// <summary>Tag of the language of the page.</summary>
    [Parameter, EditorRequired]
    public required string Spoken { get; set; }

    protected override void OnInitialized()
    {
        if (languages.Find(Spoken) is { } language)
            circuit.Speak(language);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        self = DotNetObjectReference.Create(this);
        try
        {
            var writer = await script.InvokeAsync<Guid>("clinicLive.attach", self);
            watching = changes.Watch(DraftId, writer, () => _ = InvokeAsync(TellAsync));
        }
        catch (JSException)
        {
            // The page's own script did not load: its form still works.
        }
    }

    /// <summary>Called by the page's script.</summary>
    [JSInvokable]
    public Task<AnswerReply> SaveAsync(SentAnswers sent) => receive.RunAsync(sent, CancellationToken.None);

    public void Dispose()
    {
        watching?.Dispose();
        self?.Dispose();
    }

    private async Task TellAsync()
    {
        try
        {
            await script.InvokeVoidAsync("clinicLive.changed");
        }
        catch (Exception gone) when (gone is JSDisconnectedException or JSException or TaskCanceledException)
        {
            // The page asks by itself when it comes back.
        }
    }
}
