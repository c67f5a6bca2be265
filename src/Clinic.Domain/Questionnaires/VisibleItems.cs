namespace Clinic.Domain.Questionnaires;

/// <summary>The items in sight at one moment, and what follows from them: gaps, progress, where to go on.</summary>
public sealed class VisibleItems
{
    private readonly HashSet<string> shown;

    internal VisibleItems(QuestionSet set, ItemAnswers answers, HashSet<string> shown)
    {
        (Set, Answers, this.shown) = (set, answers, shown);
        Sections = [.. set.Sections.Where(section => In(section).Any())];
    }

    /// <summary>The question set.</summary>
    public QuestionSet Set { get; }

    /// <summary>The answers as they stand, those of hidden items included.</summary>
    public ItemAnswers Answers { get; }

    /// <summary>The sections with something to show.</summary>
    public ValueList<Section> Sections { get; }

    /// <summary>Every item in sight, in order.</summary>
    public IEnumerable<Item> Items => Set.Items.Where(item => shown.Contains(item.Code));

    /// <summary>Whether the item shows.</summary>
    public bool Contains(string itemCode) => shown.Contains(itemCode);

    /// <summary>The items of a section in sight, in order.</summary>
    public IEnumerable<Item> In(Section section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return section.Items.Where(item => shown.Contains(item.Code));
    }

    /// <summary>What was done with an item in sight; null where nothing was, or where the item is hidden.</summary>
    public ItemAnswer? this[string itemCode] => shown.Contains(itemCode) ? Answers[itemCode] : null;

    /// <summary>
    /// The sections with blanks worth naming on a review page. Nothing in <see cref="SectionGaps.Required"/> means that
    /// the sitting can be submitted.
    /// </summary>
    public IEnumerable<SectionGaps> Gaps => Sections
        .Select(section => new SectionGaps(
            section,
            [.. In(section).Where(item => IsBlank(item) && item.Required)],
            [.. In(section).Where(item => IsBlank(item) && !item.Required && item.Binding is not null)]))
        .Where(gaps => gaps.Required.Count + gaps.Scored.Count > 0);

    /// <summary>Whether nothing required is missing.</summary>
    public bool IsComplete => !Items.Any(item => item.Required && IsBlank(item));

    /// <summary>
    /// Where to go on: the first item in sight that is required and blank, or that comes after everything answered so
    /// far; null when nothing is left. An optional item that was passed over is not gone back to.
    /// </summary>
    public Item? FirstUnanswered => FirstBlank([.. Items]);

    /// <summary>As <see cref="FirstUnanswered"/>, looking only from the section that holds this item on.</summary>
    public Item? FirstUnansweredFrom(string itemCode)
    {
        var start = Set.SectionOf(itemCode);
        return FirstBlank([.. Sections.SkipWhile(section => section != start).SelectMany(In)]);
    }

    /// <summary>Where a section stands in the whole.</summary>
    /// <exception cref="ArgumentException">The section shows nothing at the moment.</exception>
    public SittingProgress Progress(string sectionCode)
    {
        var position = Sections.ToList().FindIndex(section => string.Equals(section.Code, sectionCode, StringComparison.Ordinal));
        return position >= 0
            ? new SittingProgress(position + 1, Sections.Count, (int)Math.Ceiling(Sections.Skip(position).Sum(MinutesLeft)))
            : throw new ArgumentException("The section shows nothing at the moment.", nameof(sectionCode));
    }

    private Item? FirstBlank(List<Item> items)
    {
        var furthest = items.FindLastIndex(item => Answers[item.Code] is not null);
        return items.Where((item, position) => IsBlank(item) && (item.Required || position > furthest)).FirstOrDefault();
    }

    private bool IsBlank(Item item) => item.IsAnswerable && Answers[item.Code] is null;

    /// <summary>The section's minutes are for all of it, so what is hidden or answered takes its share away.</summary>
    private decimal MinutesLeft(Section section)
    {
        var all = section.Items.Count(item => item.IsAnswerable);
        return all == 0 ? 0 : (decimal)section.EstimatedMinutes * In(section).Count(IsBlank) / all;
    }
}
