using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Instruments;

/// <summary>
/// An instrument as data: whose words the items are, on which terms, how answers count and how they make scores.
/// <see cref="InstrumentPackJson"/> reads one, <see cref="InstrumentScorer"/> scores it; no instrument has code of its own.
/// </summary>
public sealed record InstrumentPack
{
    /// <summary>Stable code, such as <c>phq-9</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The full name.</summary>
    public required string Name { get; init; }

    /// <summary>Version of this pack, such as <c>1.0</c>; a change of a figure makes a new one.</summary>
    public required string Version { get; init; }

    /// <summary>Language of the texts, such as <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Who made the instrument and where it was published.</summary>
    public required string Source { get; init; }

    /// <summary>The terms under which the text may be shown.</summary>
    public required string Licence { get; init; }

    /// <summary>Where the figures of this pack come from and what a person still has to confirm.</summary>
    public required string Provenance { get; init; }

    /// <summary>Whose wording the items carry, if any.</summary>
    public required PackWording Wording { get; init; }

    /// <summary>Marks that stand beside every result, such as "unvalidated" and "demo cut-offs".</summary>
    public ValueList<string> Marks { get; init; } = [];

    /// <summary>What a reader has to know, such as why there are no bands.</summary>
    public ValueList<string> Notes { get; init; } = [];

    /// <summary>The words above the items; null where there are none, or where they are a slot.</summary>
    public string? Instruction { get; init; }

    /// <summary>The scales on which items are answered.</summary>
    public required ValueList<ResponseScale> Scales { get; init; }

    /// <summary>The items in the order of the instrument.</summary>
    public required ValueList<PackItem> Items { get; init; }

    /// <summary>The scores; one made of others stands after them.</summary>
    public required ValueList<PackScore> Scores { get; init; }

    /// <summary>The items whose answer alone calls for attention.</summary>
    public ValueList<CriticalItem> CriticalItems { get; init; } = [];

    internal PackItem? FindItem(string code) => Items.FirstOrDefault(item => string.Equals(item.Code, code, StringComparison.Ordinal));

    internal ResponseScale? FindScale(string code) => Scales.FirstOrDefault(scale => string.Equals(scale.Code, code, StringComparison.Ordinal));

    internal ResponseScale? ScaleOf(string item) => FindItem(item) is { } found ? FindScale(found.Scale) : null;
}
