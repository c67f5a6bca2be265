using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Screening.Measures;

/// <summary>A score that a clinician may show to the person who answered, as a picture against its range.</summary>
public enum Measure
{
    /// <summary>Mean of the exhaustion items, 0–6, higher is worse.</summary>
    Exhaustion,

    /// <summary>Mean of the cynicism items, 0–6, higher is worse.</summary>
    Cynicism,

    /// <summary>Mean of the professional efficacy items, 0–6, higher is better.</summary>
    Efficacy,

    /// <summary>PHQ-9 total, 0–27, higher is worse.</summary>
    Phq9,

    /// <summary>GAD-7 total, 0–21, higher is worse.</summary>
    Gad7,
}

/// <summary>The codes of the measures in the database and in files. They never change.</summary>
public static class MeasureCodes
{
    /// <summary>The stable code.</summary>
    public static string ToCode(this Measure measure) => measure switch
    {
        Measure.Exhaustion => "exhaustion",
        Measure.Cynicism => "cynicism",
        Measure.Efficacy => "efficacy",
        Measure.Phq9 => "phq9",
        Measure.Gad7 => "gad7",
    };

    /// <summary>The codes of several measures in the order of the enumeration, a space between.</summary>
    public static string ToCodes(IEnumerable<Measure> measures) => string.Join(' ', measures.Distinct().Order().Select(ToCode));

    /// <summary>Reads what <see cref="ToCodes"/> wrote; an empty text is none.</summary>
    /// <exception cref="FormatException">A code is none of the measures.</exception>
    public static ValueList<Measure> ParseCodes(string codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return [.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => CodeNames.Parse<Measure>(code, ToCode))];
    }
}
