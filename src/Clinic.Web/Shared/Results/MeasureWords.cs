using System.Globalization;
using Clinic.Domain.Screening.Measures;
using Clinic.Web.Shared.Times;
using Microsoft.Extensions.Localization;

namespace Clinic.Web.Shared.Results;

/// <summary>A measure in plain words: no class, no flag, nothing that names an illness.</summary>
public sealed class MeasureWords(IStringLocalizer<MeasureWords> words)
{
    public string Name(Measure measure) => words[$"Name.{measure.ToCode()}"];

    /// <summary>What the numbers at both ends stand for.</summary>
    public string Ends(Measure measure) => words[$"Ends.{measure.ToCode()}"];

    /// <summary>Where in the range, such as "close to the dividing line".</summary>
    public string Zone(Measure measure, MeasureZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return words[$"Zone.{measure.ToCode()}.{zone.Code}"];
    }

    /// <summary>Such as "4.2 of 6".</summary>
    public string Value(MeasureReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Value is { } value ? words["Value", Number(reading, value), Edge(reading.Highest)] : words["NoValue"];
    }

    /// <summary>The whole picture as a sentence.</summary>
    public string Sentence(MeasureReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading is { Value: not null, Zone: { } zone }
            ? words["Sentence", Name(reading.Measure), Value(reading), Zone(reading.Measure, zone)]
            : words["NoSentence", Name(reading.Measure)];
    }

    /// <summary>A course over time as a sentence.</summary>
    public string Course(Measure measure, IReadOnlyList<TrendPoint> points, ClinicTime time)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(time);
        return words["Course", Name(measure), string.Join("; ", points.Select(point =>
            words["Point", Value(point.Reading), time.Day(point.At)].Value))];
    }

    public static string Number(MeasureReading reading, decimal value)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.CutOff is null ? Edge(value) : decimal.Round(value, 1, MidpointRounding.AwayFromZero).ToString("F1", CultureInfo.CurrentCulture);
    }

    /// <summary>A number at the edge of a zone, without needless noughts.</summary>
    public static string Edge(decimal value) => decimal.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.CurrentCulture);
}
