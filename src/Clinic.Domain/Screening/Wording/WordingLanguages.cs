namespace Clinic.Domain.Screening.Wording;

/// <summary>Finds the language of a tag.</summary>
public static class WordingLanguages
{
    /// <summary>The language of a tag such as <c>es</c>; English for every other tag.</summary>
    public static WordingLanguage Of(string? tag) =>
        string.Equals(tag, "es", StringComparison.OrdinalIgnoreCase) ? WordingLanguage.Spanish : WordingLanguage.English;
}
