using Clinic.Data.QuestionSets;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Safety;
using Clinic.Web.App;
using Clinic.Web.Features.Patients.Answering;
using Clinic.Web.Shared.Times;
using Microsoft.AspNetCore.Components;

namespace Clinic.Web.Features.Patients.Sections;

/// <summary>
/// A section of the intake: one form that works by itself, and a circuit that saves each answer as it is given. The page
/// is drawn twice, so what the first drawing read travels to the circuit instead of flickering.
/// </summary>
public sealed partial class SectionPage(
    ReadSection read, SaveAnswer save, PublishedQuestionSets sets, NavigationManager navigation, PersistentComponentState state) : IDisposable
{
    private const string StateKey = "intake-section";
    private readonly Guid writer = Guid.NewGuid();
    private PersistingComponentStateSubscription persisting;
    private SectionProblems problems = new();
    private SectionSnapshot? current;
    private QuestionSet? set;
    private Section title = null!;
    private Item? firstRaising;
    private List<(Item Item, string Message)> summary = [];
    private List<string> elsewhere = [];
    private string savedWords = "";
    private string? saveTrouble;
    private long sequence;

    [Parameter]
    public string Section { get; set; } = "";

    [SupplyParameterFromQuery(Name = IntakePaths.NoticeParameter)]
    private string? Notice { get; set; }

    [CascadingParameter]
    private ClinicProfile Clinic { get; set; } = ClinicProfile.Unknown;

    [Inject]
    private SectionProblems Posted { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private string Where => current!.Progress is var at && at.MinutesLeft > 0
        ? $"Part {at.Part} of {at.Parts} · about {at.MinutesLeft} {(at.MinutesLeft == 1 ? "minute" : "minutes")} left"
        : $"Part {current.Progress.Part} of {current.Progress.Parts}";

    private IEnumerable<Item> OnPage =>
        title.Items.Where(item => current!.Due.Contains(item.Code, StringComparer.Ordinal) || PageFollowUps.Includes(set!, item));

    protected override async Task OnParametersSetAsync()
    {
        if (current?.Section == Section)
            return;
        if (current is null && state.TryTakeFromJson<Carried>(StateKey, out var carried) && carried is not null
            && carried.Current.Section == Section && sets.Recall(carried.Current.VersionId) is { } version)
        {
            problems = carried.Problems;
            Show(carried.Current, version.Set);
        }
        else
        {
            await ReadAsync();
        }

        if (persisting.Equals(default(PersistingComponentStateSubscription)))
            persisting = state.RegisterOnPersisting(PersistAsync);
    }

    public void Dispose() => persisting.Dispose();

    private async Task ReadAsync()
    {
        problems = Posted;
        switch (await read.RunAsync(Section, CancellationToken.None))
        {
            case SectionReading.Found found:
                Show(found.Section, found.Version.Set);
                break;
            case SectionReading.Elsewhere elsewhere:
                navigation.NavigateTo(elsewhere.Path, forceLoad: true);
                break;
        }
    }

    private Task PersistAsync()
    {
        if (current is not null)
            state.PersistAsJson(StateKey, new Carried(current, problems));
        return Task.CompletedTask;
    }

    private void Show(SectionSnapshot snapshot, QuestionSet questions)
    {
        (current, set) = (snapshot, questions);
        title = questions.FindSection(snapshot.Section)!;
        firstRaising = OnPage.FirstOrDefault(CrisisTrigger.IsRaisedBy);
        summary = [.. title.Items.Where(item => problems.Messages.ContainsKey(item.Code)).Select(item => (item, problems.Messages[item.Code]))];
        elsewhere = [.. problems.Messages.Keys.Except(title.Items.Select(item => item.Code)).Select(code => problems.Messages[code]).Distinct()];
    }

    private IReadOnlyList<string> ValuesOf(Item item) =>
        problems.Refused.GetValueOrDefault(item.Code) ?? current!.Values.GetValueOrDefault(item.Code) ?? [];

    // Not stopped by leaving the page: an answer that is on its way is meant to arrive.
    private async Task SaveAsync(Item item, IReadOnlyList<string> values)
    {
        var given = new GivenAnswer(item.Code, values) { Sequence = ++sequence };
        switch (await save.RunAsync(new AnswerBatch(current!.DraftId, Section, writer, [given]), CancellationToken.None))
        {
            case SaveResult.Done done:
                Take(item, done);
                break;
            case SaveResult.AlreadySent:
                navigation.NavigateTo(IntakePaths.AlreadySent, forceLoad: true);
                break;
            case SaveResult.NotNow:
                saveTrouble = "Not saved yet. Press Continue to try again.";
                break;
            case SaveResult.SignedOut or SaveResult.NotFound:
                navigation.NavigateTo(IntakePaths.With(IntakePaths.Part(Section), IntakeNotice.SignedOut), forceLoad: true);
                break;
        }
    }

    private void Take(Item item, SaveResult.Done done)
    {
        current = done.Section;
        problems.Messages.Remove(item.Code);
        foreach (var fault in done.Faults)
            problems.Messages[fault.ItemCode] = fault.Message;
        saveTrouble = null;
        savedWords = done.Faults.Count > 0 ? "" : $"Saved {ClinicTime.Of(Clinic.TimeZone).Clock(Clock.GetUtcNow())}";
    }

    private static string Brief(Item item)
    {
        const int Longest = 60;
        var words = item.Text.TrimEnd('?', '.', ':');
        return words.Length <= Longest ? words : string.Concat(words.AsSpan(0, words.LastIndexOf(' ', Longest)), "…");
    }

    private sealed record Carried(SectionSnapshot Current, SectionProblems Problems);
}
