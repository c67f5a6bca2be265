using System.Collections.Immutable;

namespace Clinic.Domain.Questionnaires;

/// <summary>
/// A question set read in the words of another one in a different language. Only words are taken from there: codes,
/// order, bindings, option values and conditions stay those of the set, so that nothing that is shown or scored depends on
/// the language. What the other set does not have stays in the words of the set.
/// </summary>
public sealed record TranslatedQuestionSet
{
    private readonly ImmutableHashSet<string> foreignItems;
    private readonly ImmutableHashSet<string> foreignSections;

    private TranslatedQuestionSet(QuestionSet original, QuestionSet set, ImmutableHashSet<string> foreignItems, ImmutableHashSet<string> foreignSections) =>
        (Original, Set, this.foreignItems, this.foreignSections) = (original, set, foreignItems, foreignSections);

    /// <summary>The set itself.</summary>
    public QuestionSet Original { get; }

    /// <summary>The set as it is read.</summary>
    public QuestionSet Set { get; }

    /// <summary>Tag of the language in which the item is read.</summary>
    public string LanguageOf(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return foreignItems.Contains(item.Code) ? Original.Language : Set.Language;
    }

    /// <summary>Tag of the language in which the heading and introduction are read.</summary>
    public string LanguageOf(Section section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return foreignSections.Contains(section.Code) ? Original.Language : Set.Language;
    }

    /// <summary>The set in its own words.</summary>
    public static TranslatedQuestionSet Of(QuestionSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return new(set, set, [], []);
    }

    /// <summary>The set in the words of another one, item by item where the two ask the same.</summary>
    public static TranslatedQuestionSet Of(QuestionSet set, QuestionSet words)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(words);
        if (string.Equals(set.Language, words.Language, StringComparison.Ordinal))
        {
            return Of(set);
        }

        var found = words.Items.ToDictionary(item => item.Code, StringComparer.Ordinal);
        var translated = set with
        {
            Title = words.Title,
            Language = words.Language,
            Instruments = [.. set.Instruments.Select(instrument => InstrumentWords.Translate(instrument, words.FindInstrument(instrument.Code), words.Language))],
            Sections = [.. set.Sections.Select(section => Translate(section, words.FindSection(section.Code), found))],
        };
        return new(
            set,
            translated,
            [.. set.Items.Where(item => !IsSame(item, found.GetValueOrDefault(item.Code))).Select(item => item.Code)],
            [.. set.Sections.Where(section => words.FindSection(section.Code) is null).Select(section => section.Code)]);
    }

    private static Section Translate(Section section, Section? words, Dictionary<string, Item> items) => section with
    {
        Title = words?.Title ?? section.Title,
        Introduction = words is null ? section.Introduction : words.Introduction,
        Items = [.. section.Items.Select(item => Translate(item, items.GetValueOrDefault(item.Code)))],
    };

    private static Item Translate(Item item, Item? words) => !IsSame(item, words) ? item : item with
    {
        Text = words!.Text,
        Help = words.Help,
        Options = [.. item.Options.Select(option => option with { Label = Find(words, option)!.Label })],
    };

    /// <summary>Whether the other item asks for the same in the same way, so that its words may stand for these.</summary>
    private static bool IsSame(Item item, Item? words) =>
        words is not null && words.Kind == item.Kind && item.Options.All(option => Find(words, option) is not null);

    private static ResponseOption? Find(Item words, ResponseOption option) => words.Options.FirstOrDefault(
        other => other.Value == option.Value && string.Equals(other.Code, option.Code, StringComparison.Ordinal));
}
