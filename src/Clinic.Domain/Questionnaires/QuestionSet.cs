namespace Clinic.Domain.Questionnaires;

/// <summary>
/// A battery of questions as data: what is asked, in which order, under which condition, and by which code the scorer
/// knows each answer. Two sets are equal when their content is.
/// </summary>
public sealed record QuestionSet
{
    /// <summary>Stable code of the battery, such as <c>intake</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The name on screen.</summary>
    public required string Title { get; init; }

    /// <summary>Language tag, such as <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Label of this version, for people.</summary>
    public required string Version { get; init; }

    /// <summary>Where the set comes from and what is still to be confirmed.</summary>
    public required string Provenance { get; init; }

    /// <summary>The instruments whose items the set holds.</summary>
    public ValueList<Instrument> Instruments { get; init; } = [];

    /// <summary>The sections in order.</summary>
    public required ValueList<Section> Sections { get; init; }

    /// <summary>Every item in the order it is asked.</summary>
    public IEnumerable<Item> Items => Sections.SelectMany(section => section.Items);

    /// <summary>The item of this code, or null.</summary>
    public Item? FindItem(string code) =>
        Items.FirstOrDefault(item => string.Equals(item.Code, code, StringComparison.Ordinal));

    /// <summary>The section of this code, or null.</summary>
    public Section? FindSection(string code) =>
        Sections.FirstOrDefault(section => string.Equals(section.Code, code, StringComparison.Ordinal));

    /// <summary>The section that holds the item of this code, or null.</summary>
    public Section? SectionOf(string itemCode) => Sections.FirstOrDefault(
        section => section.Items.Any(item => string.Equals(item.Code, itemCode, StringComparison.Ordinal)));

    /// <summary>The instrument of this code, or null.</summary>
    public Instrument? FindInstrument(string code) =>
        Instruments.FirstOrDefault(instrument => string.Equals(instrument.Code, code, StringComparison.Ordinal));
}
