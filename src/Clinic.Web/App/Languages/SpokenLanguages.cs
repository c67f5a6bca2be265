using System.Globalization;

namespace Clinic.Web.App.Languages;

/// <summary>The languages of the portal. A patient chooses among them; staff pages are in English.</summary>
public sealed class SpokenLanguages(IHostEnvironment environment)
{
    public static Language English { get; } = new("en", "English", CultureInfo.GetCultureInfo("en-US"));

    /// <summary>With the dates and numbers of Spanish in the United States.</summary>
    public static Language Spanish { get; } = new("es", "Español", CultureInfo.GetCultureInfo("es-US"));

    /// <summary>
    /// No language: English words with accents, longer, in a page that runs from right to left. It shows what would break
    /// in a language that does, and which words are not in a resource file. Never in Production.
    /// </summary>
    public static Language Mirrored { get; } = new("qps-plocm", "[Mirrored]", CultureInfo.GetCultureInfo("en-US")) { IsMirrored = true };

    /// <summary>What a person is offered, in order.</summary>
    public static IReadOnlyList<Language> Offered { get; } = [English, Spanish];

    private static readonly IReadOnlyList<Language> Known = [.. Offered, Mirrored];

    /// <summary>The language of the words that are drawn right now.</summary>
    public static Language Current => Known.FirstOrDefault(language => language.Words.Equals(CultureInfo.CurrentUICulture)) ?? English;

    /// <summary>What this portal can be read in.</summary>
    public IReadOnlyList<Language> All { get; } = environment.IsProduction() ? Offered : Known;

    /// <summary>The language of this tag, or null.</summary>
    public Language? Find(string? tag) => All.FirstOrDefault(language => string.Equals(language.Tag, tag, StringComparison.OrdinalIgnoreCase));

    /// <summary>The language that serves a wish such as <c>es-MX</c>, or null.</summary>
    public Language? Serve(string? wish) => Find(wish) ?? Find(wish?.Split('-')[0]);
}
