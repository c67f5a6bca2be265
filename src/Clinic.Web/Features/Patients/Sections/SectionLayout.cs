using Clinic.Domain.Questionnaires;
using Clinic.Domain.Safety;

namespace Clinic.Web.Features.Patients.Sections;

/// <summary>
/// How a section falls apart where it does not stand on one page. Its main questions are the steps of a phone; what has no
/// meaning of its own stands beside them: an introduction beside what it introduces, a safety follow-up beside each question
/// that can make it due. Without a script, every safety question is a page of its own. Source: decision rules, "Safety".
/// </summary>
public sealed class SectionLayout
{
    private readonly Dictionary<string, List<string>> beside = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> pages = new(StringComparer.Ordinal);
    private bool lastStandsAlone;

    private SectionLayout(Section section)
    {
        var waiting = new List<Item>();
        foreach (var item in section.Items)
        {
            if (!item.IsAnswerable)
                waiting.Add(item);
            else if (Makes(section, item) is { Count: > 0 } makers)
                beside[item.Code] = makers;
            else
                AddMain(item, waiting);
        }

        Introduce(section);
    }

    /// <summary>How many pages the section has without a script, from 1.</summary>
    public int Pages { get; private set; }

    public static SectionLayout Of(Section section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return new SectionLayout(section);
    }

    /// <summary>The main questions an item stands beside; null for a main question.</summary>
    public IReadOnlyList<string>? Beside(string itemCode) => beside.GetValueOrDefault(itemCode);

    /// <summary>The page an item is on first.</summary>
    public int PageOf(string itemCode) =>
        pages.TryGetValue(itemCode, out var page) ? page
        : beside.TryGetValue(itemCode, out var mains) ? mains.Select(PageOf).DefaultIfEmpty(1).Min()
        : 1;

    /// <summary>
    /// Whether an item shows on a page. A follow-up with an answer stays beside the question that made it due, and does not
    /// come again beside the next.
    /// </summary>
    public bool IsOn(int page, Item item, IReadOnlyDictionary<string, IReadOnlyList<string>> values)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(values);
        if (!beside.TryGetValue(item.Code, out var mains))
            return PageOf(item.Code) == page;
        var here = mains.Where(main => PageOf(main) == page).ToList();
        return here.Count > 0 && (!item.IsAnswerable || !values.ContainsKey(item.Code) || here.Exists(main => values.GetValueOrDefault(main) is [not "0"]));
    }

    private static List<string> Makes(Section section, Item item) => item.EnableWhen is null || !CrisisTrigger.IsRaisedBy(item)
        ? []
        : [.. section.Items.Where(other => item.EnableWhen.Reads.Contains(other.Code, StringComparer.Ordinal) && CrisisTrigger.IsRaisedBy(other)).Select(other => other.Code)];

    private void AddMain(Item item, List<Item> waiting)
    {
        var standsAlone = CrisisTrigger.IsRaisedBy(item);
        if (Pages == 0 || standsAlone || lastStandsAlone)
            Pages++;
        lastStandsAlone = standsAlone;
        pages[item.Code] = Pages;
        foreach (var display in waiting)
            beside[display.Code] = [item.Code];
        waiting.Clear();
    }

    /// <summary>The lead of an instrument belongs to every question with the same answers that follows it.</summary>
    private void Introduce(Section section)
    {
        foreach (var lead in section.Items.Where(item => item is { IsAnswerable: false, Instrument: not null }))
        {
            var led = section.Items.SkipWhile(item => item != lead)
                .Where(item => pages.ContainsKey(item.Code) && item.Instrument == lead.Instrument)
                .ToList();
            if (led.Count > 0)
                beside[lead.Code] = [.. led.Where(item => item.Options.Equals(led[0].Options)).Select(item => item.Code)];
        }
    }
}
