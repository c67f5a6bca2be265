using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Admin.EditWording;
using Clinic.Web.Shared.Times;
using Microsoft.AspNetCore.Components;

namespace Clinic.Web.Features.Admin.ShowQuestionSet;

/// <summary>
/// The words of a version, a section at a time. In a draft each field is saved when it is left; what could not be saved
/// stays in its field until the person decides.
/// </summary>
public sealed partial class SectionWords(SaveWording save, AdminSteps steps, TimeProvider clock)
{
    private readonly Dictionary<WordingPlace, string?> pending = [];
    private readonly Dictionary<WordingPlace, string> faults = [];
    private QuestionSet set = default!;
    private Guid token;
    private string sectionCode = "";
    private string? conflict;
    private string? trouble;
    private bool isLocked;
    private bool isSaving;
    private DateTimeOffset? savedAt;

    [Parameter, EditorRequired]
    public required QuestionSetView View { get; set; }

    [Parameter, EditorRequired]
    public required ClinicTime Time { get; set; }

    /// <summary>The draft has other words now, or must be read again.</summary>
    [Parameter]
    public EventCallback OnSaved { get; set; }

    private string Said => (isSaving, savedAt) switch
    {
        (true, _) => "Saving…",
        (false, { } at) when pending.Count == 0 => $"Saved {Time.Clock(at)}",
        _ => "",
    };

    protected override void OnInitialized() => sectionCode = View.Set.Sections[0].Code;

    // While this editor is at odds with the database, it keeps the token it began with, or it would overwrite blindly.
    protected override void OnParametersSet()
    {
        if (conflict is null && !isSaving)
            (set, token) = (View.Set, View.Token);
    }

    private RenderFragment Field(string label, WordingPlace place) => builder =>
    {
        builder.OpenComponent<WordingField>(0);
        builder.SetKey(place);
        builder.AddComponentParameter(1, nameof(WordingField.Label), label);
        builder.AddComponentParameter(2, nameof(WordingField.Place), place);
        builder.AddComponentParameter(3, nameof(WordingField.Words), pending.TryGetValue(place, out var typed) ? typed : QuestionSetWording.Read(set, place));
        builder.AddComponentParameter(4, nameof(WordingField.WordsInUse), View is { IsDraft: true, InUse: { } inUse } ? QuestionSetWording.Read(inUse, place) : null);
        builder.AddComponentParameter(5, nameof(WordingField.IsLocked), !View.IsDraft || isLocked);
        builder.AddComponentParameter(6, nameof(WordingField.IsUnsaved), pending.ContainsKey(place));
        builder.AddComponentParameter(7, nameof(WordingField.Fault), faults.GetValueOrDefault(place));
        builder.AddComponentParameter(8, nameof(WordingField.OnChange), EventCallback.Factory.Create<string?>(this, text => TypeAsync(place, text)));
        builder.CloseComponent();
    };

    private Task TypeAsync(WordingPlace place, string? text)
    {
        pending[place] = text;
        faults.Remove(place);
        return conflict is null ? SaveAsync() : Task.CompletedTask;
    }

    // One save at a time: each needs the token that the one before it was given.
    private async Task SaveAsync()
    {
        if (isSaving)
            return;
        isSaving = true;
        faults.Clear();
        do
            trouble = await steps.RunAsync(() => SendAsync([.. pending.Select(change => new WordingChange(change.Key, change.Value))]));
        while (trouble is null && conflict is null && faults.Count == 0 && pending.Count > 0);
        isSaving = false;

        if (conflict is null && trouble is null)
            await OnSaved.InvokeAsync();
    }

    private async Task SendAsync(List<WordingChange> changes)
    {
        switch (await save.RunAsync(new WordingEdit(View.Id, token, changes), CancellationToken.None))
        {
            case SaveWordingResult.Saved done:
                (token, savedAt) = (done.Token, clock.GetUtcNow());
                changes.ForEach(Settle);
                break;
            case SaveWordingResult.Refused refused:
                foreach (var (change, sentence) in refused.Faults)
                    faults.TryAdd(changes[change].Place, sentence);
                break;
            case SaveWordingResult.Stale:
                conflict = SaveWordingResult.Stale.Sentence;
                break;
            case SaveWordingResult.Locked:
                (conflict, isLocked) = (SaveWordingResult.Locked.Sentence, true);
                break;
        }
    }

    private void Settle(WordingChange change)
    {
        set = QuestionSetWording.Write(set, change.Place, change.Text);
        if (pending.TryGetValue(change.Place, out var typed) && typed == change.Text)
            pending.Remove(change.Place);
    }

    private async Task MeetAsync()
    {
        conflict = null;
        await OnSaved.InvokeAsync();
    }

    private bool IsChanged(Section section) =>
        View is { IsDraft: true, InUse: { } inUse } && !section.Equals(inUse.FindSection(section.Code));

    private static string Kind(Item item) => item.Kind switch
    {
        ItemKind.SingleChoice => "one answer",
        ItemKind.MultipleChoice => "any number of answers",
        ItemKind.WholeNumber => "whole number",
        ItemKind.Date => "date",
        ItemKind.BirthDate => "date of birth",
        ItemKind.ShortText => "one line",
        ItemKind.LongText => "text",
        ItemKind.Phone => "telephone number",
        ItemKind.Consent => "consent",
        ItemKind.Display => "text to read",
    };

    private static string Scored(Item item) => item.Binding is { } code ? $"scored as {code.Name}" : "not scored";
}
