using Clinic.Domain.Questionnaires;

namespace Clinic.Web.Features.Admin.EditWording;

/// <summary>Reads and replaces the words at a place of a question set; nothing else can be reached from here.</summary>
public static class QuestionSetWording
{
    /// <summary>The words there; null where there are none, or no such place.</summary>
    public static string? Read(QuestionSet set, WordingPlace place)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(place);
        return place.Part switch
        {
            WordingPart.Title => set.Title,
            WordingPart.VersionLabel => set.Version,
            WordingPart.SectionTitle => set.FindSection(place.Code)?.Title,
            WordingPart.SectionIntroduction => set.FindSection(place.Code)?.Introduction,
            WordingPart.ItemText => set.FindItem(place.Code)?.Text,
            WordingPart.ItemHelp => set.FindItem(place.Code)?.Help,
            WordingPart.OptionLabel => set.FindItem(place.Code)?.Options.ElementAtOrDefault(place.Option)?.Label,
        };
    }

    /// <summary>The set with other words at the place; the same set where there is no such place.</summary>
    public static QuestionSet Write(QuestionSet set, WordingPlace place, string? text)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(place);
        var words = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        return place.Part switch
        {
            WordingPart.Title => set with { Title = words ?? set.Title },
            WordingPart.VersionLabel => set with { Version = words ?? set.Version },
            WordingPart.SectionTitle => In(set, place.Code, section => section with { Title = words ?? section.Title }),
            WordingPart.SectionIntroduction => In(set, place.Code, section => section with { Introduction = words }),
            WordingPart.ItemText => At(set, place.Code, item => item with { Text = words ?? item.Text }),
            WordingPart.ItemHelp => At(set, place.Code, item => item with { Help = words }),
            WordingPart.OptionLabel => At(set, place.Code, item => item with
            {
                Options = [.. item.Options.Select((option, index) => index == place.Option ? option with { Label = words ?? option.Label } : option)],
            }),
        };
    }

    private static QuestionSet In(QuestionSet set, string code, Func<Section, Section> change) => set with
    {
        Sections = [.. set.Sections.Select(section => section.Code == code ? change(section) : section)],
    };

    private static QuestionSet At(QuestionSet set, string code, Func<Item, Item> change) => set with
    {
        Sections =
        [
            .. set.Sections.Select(section => section with
            {
                Items = [.. section.Items.Select(item => item.Code == code ? change(item) : item)],
            }),
        ],
    };
}
