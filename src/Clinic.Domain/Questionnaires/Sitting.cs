namespace Clinic.Domain.Questionnaires;

/// <summary>
/// One person's way through a question set, replayed from everything that was saved. Nothing here is stored: the history
/// is the truth, and the same history always says the same.
/// </summary>
public sealed class Sitting
{
    private Sitting(QuestionSet set, AnswerSave[] history)
    {
        Set = set;
        (Answers, Visible, SafetyChanges) = Replay(set, history);
        Final = BoundAnswers.Of(Visible);
        Peak = BoundAnswers.Peak(Final, set, history);
        ReachedPhq9 = history.Any(save => IsFromPhq9On(save.ItemCode));
        Seconds = history.Length < 2 ? null : (int)Math.Max(0, (history[^1].SavedAt - history[0].SavedAt).TotalSeconds);
    }

    /// <summary>The question set.</summary>
    public QuestionSet Set { get; }

    /// <summary>The answers as they stand, those of hidden items included.</summary>
    public ItemAnswers Answers { get; }

    /// <summary>What shows now; sticky items that were due at any moment included.</summary>
    public VisibleItems Visible { get; }

    /// <summary>Bound, visible answers; declined ones are absent. Holds the derived <c>tx.trials</c>.</summary>
    public AnswerSet Final { get; }

    /// <summary>
    /// <see cref="Final"/> with the safety answers at their peak. Source: decision rules, "Safety", "In the portal". Of an
    /// unfinished sitting it is what the draft rules read.
    /// </summary>
    public AnswerSet Peak { get; }

    /// <summary>Safety answers that were changed or taken back, oldest first.</summary>
    public ValueList<SafetyChange> SafetyChanges { get; }

    /// <summary>Safety items the person would rather not answer, as they stand.</summary>
    public IEnumerable<Item> DeclinedSafetyItems =>
        Visible.Items.Where(item => SafetyItems.Contains(item.Binding) && Visible[item.Code] is ItemAnswer.Declined);

    /// <summary>Whether anything was saved in the section of the first PHQ-9 item, or after it.</summary>
    public bool ReachedPhq9 { get; }

    /// <summary>The sum of the PHQ-9 items 1–9 answered, 0–27, item 9 at its peak.</summary>
    public int AnsweredPhq9Sum => AnswerCodes.Phq9.Sum(code => Peak[code] ?? 0);

    /// <summary>Where to go on; null when nothing is left.</summary>
    public Item? FirstUnanswered => Visible.FirstUnanswered;

    /// <summary>
    /// Whether the person stopped at PHQ-9 item 9 or a safety question: the first unanswered item from the PHQ-9 section
    /// on is one.
    /// </summary>
    public bool StoppedAtSafetyItem =>
        FirstPhq9Item is { } first && SafetyItems.Contains(Visible.FirstUnansweredFrom(first.Code)?.Binding);

    /// <summary>Whole seconds from the first to the last save; null with fewer than two.</summary>
    public int? Seconds { get; }

    /// <summary>Sex as stated, or null.</summary>
    public Sex? Sex => Visible[KnownItems.Sex]?.WholeNumber switch
    {
        KnownItems.SexFemale => Questionnaires.Sex.Female,
        KnownItems.SexMale => Questionnaires.Sex.Male,
        KnownItems.SexOther => Questionnaires.Sex.Other,
        _ => null,
    };

    private Item? FirstPhq9Item => Set.Items.FirstOrDefault(item => item.Binding == AnswerCodes.Phq9[0]);

    /// <summary>Replays a sitting.</summary>
    /// <param name="set">The question set it runs on.</param>
    /// <param name="history">Every save, oldest first; items the set does not hold are passed over.</param>
    public static Sitting Of(QuestionSet set, IEnumerable<AnswerSave> history)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(history);
        var known = set.Items.Where(item => item.IsAnswerable).Select(item => item.Code).ToHashSet(StringComparer.Ordinal);
        return new Sitting(set, [.. history.Where(save => known.Contains(save.ItemCode))]);
    }

    private static (ItemAnswers Answers, VisibleItems Visible, ValueList<SafetyChange> Changes) Replay(
        QuestionSet set, AnswerSave[] history)
    {
        var safety = set.Items.Where(item => SafetyItems.Contains(item.Binding)).Select(item => item.Code).ToHashSet(StringComparer.Ordinal);
        var sticky = set.Items.Where(item => item.Sticky).ToArray();
        var triggers = sticky.SelectMany(item => item.EnableWhen?.Reads ?? []).ToHashSet(StringComparer.Ordinal);
        var everDue = new HashSet<string>(StringComparer.Ordinal);
        var answers = ItemAnswers.Empty;
        var changes = new List<SafetyChange>();
        foreach (var save in history)
        {
            if (safety.Contains(save.ItemCode) && answers[save.ItemCode] is { } before && before != save.Answer)
            {
                changes.Add(new SafetyChange(save.ItemCode, before, save.Answer, save.SavedAt));
            }

            answers = answers.With(save.ItemCode, save.Answer);
            if (triggers.Contains(save.ItemCode))
            {
                var now = Visibility.Of(set, answers, everDue);
                everDue.UnionWith(sticky.Select(item => item.Code).Where(now.Contains));
            }
        }

        return (answers, Visibility.Of(set, answers, everDue), [.. changes]);
    }

    private bool IsFromPhq9On(string itemCode) =>
        FirstPhq9Item is { } first
        && Set.Sections.SkipWhile(section => section != Set.SectionOf(first.Code))
            .Any(section => section.Items.Any(item => string.Equals(item.Code, itemCode, StringComparison.Ordinal)));
}
