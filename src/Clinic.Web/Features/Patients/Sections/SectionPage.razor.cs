using System.Globalization;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Safety;
using Clinic.Web.Account.Assisting;
using Clinic.Web.App;
using Clinic.Web.App.Languages;
using Clinic.Web.Features.Patients.Answering;
using Clinic.Web.Features.Patients.Carrying;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Clinic.Web.Features.Patients.Sections;

/// <summary>
/// A section of the intake: one plain form that works by itself. Scripts send each answer as it is given and keep what
/// cannot be sent; a circuit carries them where there is one.
/// </summary>
public sealed partial class SectionPage(ReadSection read, FaultWords faults, NavigationManager navigation)
{
    private static readonly IComponentRenderMode Live = new InteractiveServerRenderMode(prerender: false);
    private SectionProblems problems = new();
    private SectionSnapshot? current;
    private Carry? carry;
    private TranslatedQuestionSet? shown;
    private QuestionSet? set;
    private Section title = null!;
    private SectionLayout layout = null!;
    private int page;
    private Item? firstRaising;
    private Item? panelAfter;
    private List<(Item Item, string Message)> summary = [];
    private List<string> elsewhere = [];

    [Parameter]
    public string Section { get; set; } = "";

    [SupplyParameterFromQuery(Name = IntakePaths.NoticeParameter)]
    private string? Notice { get; set; }

    [SupplyParameterFromQuery(Name = IntakePaths.PageParameter)]
    private string? Page { get; set; }

    [CascadingParameter]
    private ClinicProfile Clinic { get; set; } = ClinicProfile.Unknown;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    [Inject]
    private SectionProblems Posted { get; set; } = default!;

    // A circuit of this browser would be the clinician's own, and could save nothing: answers go by the endpoint.
    private bool IsAssisted => Assistance.IsAssisted(HttpContext.User);

    private IEnumerable<Item> OnPage =>
        title.Items.Where(item => current!.Due.Contains(item.Code, StringComparer.Ordinal) || PageFollowUps.Includes(set!, item));

    protected override async Task OnInitializedAsync()
    {
        problems = Posted;
        switch (await read.RunAsync(Section, HttpContext.RequestAborted))
        {
            case SectionReading.Found found:
                Show(found);
                break;
            case SectionReading.Elsewhere elsewhere:
                navigation.NavigateTo(elsewhere.Path);
                break;
        }
    }

    private void Show(SectionReading.Found found)
    {
        (current, carry, shown, set) = (found.Section, found.Carry, found.Reading.Shown, found.Reading.Shown.Set);
        title = set.FindSection(current.Section)!;
        layout = SectionLayout.Of(title);
        page = Math.Clamp(problems.Page ?? (int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1), 1, Math.Max(1, layout.Pages));
        firstRaising = OnPage.FirstOrDefault(CrisisTrigger.IsRaisedBy);
        panelAfter = OnPage.LastOrDefault(item => CrisisTrigger.IsRaisedBy(item) && layout.PageOf(item.Code) == page && layout.Beside(item.Code) is null) ?? firstRaising;
        summary = [.. title.Items.Where(item => problems.Messages.ContainsKey(item.Code)).Select(item => (item, problems.Messages[item.Code]))];
        elsewhere = [.. problems.Messages.Keys.Except(title.Items.Select(item => item.Code)).Select(code => problems.Messages[code]).Distinct()];
    }

    private IReadOnlyList<string> ValuesOf(Item item) =>
        problems.Refused.GetValueOrDefault(item.Code) ?? current!.Values.GetValueOrDefault(item.Code) ?? [];

    private Dictionary<string, object> MarksOf(Item item)
    {
        var marks = new Dictionary<string, object>(StringComparer.Ordinal);
        if (!layout.IsOn(page, item, current!.Values))
            marks["data-other-page"] = "yes";
        if (layout.Beside(item.Code) is { } mains)
            marks["data-beside"] = string.Join(' ', mains);
        if (item.Required)
            marks["data-missing"] = faults.Missing(item);
        return marks;
    }

    private static string? LangOf(string tag) => tag == SpokenLanguages.Current.Tag ? null : tag;

    private static string Brief(Item item)
    {
        const int Longest = 60;
        var words = item.Text.TrimEnd('?', '.', ':');
        return words.Length <= Longest ? words : string.Concat(words.AsSpan(0, words.LastIndexOf(' ', Longest)), "…");
    }
}
