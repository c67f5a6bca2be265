using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Clinic.Domain.Consent;

/// <summary>One version of the consent in every language it is offered in.</summary>
public sealed record ConsentTexts
{
    /// <summary>The language that stands in where another is missing.</summary>
    public const string Fallback = "en";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = false,
    };

    /// <summary>The languages a published version must be written in.</summary>
    public static IReadOnlyList<string> Languages { get; } = [Fallback, "es"];

    /// <summary>The version that ships with Clinic; a clinic edits a draft of it.</summary>
    public static ConsentTexts BuiltIn { get; } = Load();

    private readonly SortedDictionary<string, ConsentText> texts;

    private ConsentTexts(SortedDictionary<string, ConsentText> texts) => this.texts = texts;

    /// <summary>The text in a language, else in <see cref="Fallback"/>, with the language it is really in.</summary>
    public (string Language, ConsentText Text) In(string language) =>
        texts.TryGetValue(language, out var text) ? (language, text) : (Fallback, texts.GetValueOrDefault(Fallback) ?? new ConsentText("", ""));

    /// <summary>These texts with one language written anew.</summary>
    public ConsentTexts With(string language, ConsentText text) =>
        new(new SortedDictionary<string, ConsentText>(texts, StringComparer.Ordinal) { [language] = text });

    /// <summary>What stands between these texts and publishing: a language and whether its title or its body is at fault.</summary>
    public IReadOnlyList<ConsentGap> Gaps() =>
    [
        .. from language in Languages
           let text = texts.GetValueOrDefault(language) ?? new ConsentText("", "")
           from gap in new[]
           {
               Gap(language, ConsentPart.Title, text.Title, ConsentLimits.Title),
               Gap(language, ConsentPart.Body, text.Body, ConsentLimits.Body),
           }
           where gap is not null
           select gap,
    ];

    /// <summary>Canonical JSON; the same texts always give the same.</summary>
    public string ToJson() => JsonSerializer.Serialize(texts, Form);

    /// <summary>Lower-case hexadecimal SHA-256 of <see cref="ToJson"/>.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToJson())));

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not of this form.</exception>
    public static ConsentTexts Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            var read = JsonSerializer.Deserialize<Dictionary<string, ConsentText>>(json, Form) ?? throw NotOfThisForm();
            return new(new SortedDictionary<string, ConsentText>(read, StringComparer.Ordinal));
        }
        catch (JsonException)
        {
            throw NotOfThisForm();
        }
    }

    private static ConsentGap? Gap(string language, ConsentPart part, string text, int longest) =>
        string.IsNullOrWhiteSpace(text) ? new ConsentGap(language, part, IsTooLong: false)
        : text.Length > longest ? new ConsentGap(language, part, IsTooLong: true)
        : null;

    private static ConsentTexts Load()
    {
        using var stream = typeof(ConsentTexts).Assembly.GetManifestResourceStream("Clinic.Domain.Consent.BuiltIn.consent.json")
            ?? throw NotOfThisForm();
        using var reader = new System.IO.StreamReader(stream, Encoding.UTF8);
        return Parse(reader.ReadToEnd());
    }

    private static FormatException NotOfThisForm() => new("The text does not hold a consent.");
}

/// <summary>A part of a consent text.</summary>
public enum ConsentPart
{
    /// <summary>The line above the text.</summary>
    Title,

    /// <summary>The text.</summary>
    Body,
}

/// <summary>What is missing, or too long, in one language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Part">Which part.</param>
/// <param name="IsTooLong">True where it is too long, false where it is missing.</param>
public sealed record ConsentGap(string Language, ConsentPart Part, bool IsTooLong);
