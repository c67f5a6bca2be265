namespace Clinic.Domain.Questionnaires;

/// <summary>An instrument's names and terms in the words of its sibling in another language; how it scores stays as it is.</summary>
internal static class InstrumentWords
{
    internal static Instrument Translate(Instrument instrument, Instrument? words, string language) => words is null ? instrument : instrument with
    {
        Name = words.Name,
        Licence = words.Licence,
        Source = words.Source,
        Provenance = words.Provenance,
        // Whose words were changed is told by the set that is asked, not by the one that lends its words.
        Marks = [.. QuestionSetEdit.Without(words.Marks), .. (string[])(instrument.Modified ? [QuestionSetEdit.ModifiedMarkIn(language)] : [])],
        Subscales = [.. instrument.Subscales.Select(scale => Translate(scale, words.Subscales.FirstOrDefault(other => Same(other.Code, scale.Code))))],
    };

    private static Subscale Translate(Subscale scale, Subscale? words) => words is null ? scale : scale with
    {
        Name = words.Name,
        Bands = [.. scale.Bands.Select(band => band with { Label = words.Bands.FirstOrDefault(other => Same(other.Code, band.Code))?.Label ?? band.Label })],
    };

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
