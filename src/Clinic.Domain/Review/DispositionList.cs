using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Review;

/// <summary>One version of the clinic's list of dispositions, in the order clinicians see. Source of the built-in one: decision framework of the articles, by classification.</summary>
public sealed record DispositionList
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A list of these dispositions.</summary>
    /// <exception cref="ArgumentException">A code, a name or a point is missing, too long or there twice, or nothing is left to choose.</exception>
    public DispositionList(ValueList<Disposition> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        if (all.Any(one => !IsFilled(one.Code, ReviewLimits.DispositionCode) || !IsFilled(one.Name, ReviewLimits.DispositionName)
                || one.Checklist.Count > ReviewLimits.ChecklistPoints || one.Checklist.Any(point => !IsFilled(point, ReviewLimits.ChecklistPoint)))
            || all.DistinctBy(one => one.Code, StringComparer.Ordinal).Count() != all.Count
            || all.All(one => one.IsRetired))
        {
            throw new ArgumentException("A disposition needs a code of its own, a name and short points, and one must be left to choose.", nameof(all));
        }

        All = all;
    }

    /// <summary>The list that ships with Clinic; a clinic makes it its own.</summary>
    public static DispositionList BuiltIn { get; } = Load();

    /// <summary>All of them, retired ones too.</summary>
    public ValueList<Disposition> All { get; }

    /// <summary>Those that can be chosen.</summary>
    public IEnumerable<Disposition> Offered => All.Where(one => !one.IsRetired);

    /// <summary>The disposition with this code, retired or not; null where there is none.</summary>
    public Disposition? Find(string? code) => All.FirstOrDefault(one => string.Equals(one.Code, code, StringComparison.Ordinal));

    /// <summary>Canonical JSON; the same list always gives the same.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        All.Select(one => new Row(one.Code, one.Name, [.. one.Checklist], one.AsksWeeks, one.IsRetired)), Form);

    /// <summary>Lower-case hexadecimal SHA-256 of <see cref="ToJson"/>.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToJson())));

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not of this form.</exception>
    public static DispositionList Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            var rows = JsonSerializer.Deserialize<Row[]>(json, Form) ?? throw NotOfThisForm();
            return new([.. rows.Select(row => new Disposition(row.Code, row.Name, [.. row.Checklist ?? []], row.AsksWeeks, row.IsRetired))]);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            throw NotOfThisForm();
        }
    }

    private static bool IsFilled(string? text, int longest) => !string.IsNullOrWhiteSpace(text) && text.Length <= longest;

    private static DispositionList Load()
    {
        using var stream = typeof(DispositionList).Assembly.GetManifestResourceStream("Clinic.Domain.Review.BuiltIn.dispositions.json")
            ?? throw NotOfThisForm();
        using var reader = new System.IO.StreamReader(stream, Encoding.UTF8);
        return Parse(reader.ReadToEnd());
    }

    private static FormatException NotOfThisForm() => new("The text does not hold a list of dispositions.");

    private sealed record Row(string Code, string Name, string[]? Checklist, bool AsksWeeks, bool IsRetired);
}
