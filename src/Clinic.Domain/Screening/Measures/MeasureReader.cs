using Clinic.Domain.Questionnaires;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening.Measures;

/// <summary>
/// Lays stored scores against the ranges of the rule set they were made with. A mean has three zones, because within the
/// error band around its cut-off (decision rules, "Borderline") a person may be told neither one nor the other; a total
/// has its published bands (decision rules, "Scores").
/// </summary>
public static class MeasureReader
{
    /// <summary>Highest mean of the burnout inventory's items. Source: decision rules, "Item codes and values".</summary>
    public const decimal HighestMean = 6m;

    /// <summary>Reads all measures, in the order of <see cref="Measure"/>.</summary>
    /// <param name="rules">The rule set the scores were made with.</param>
    /// <param name="scores">The scores; absent ones stay in the list without a value.</param>
    public static ValueList<MeasureReading> Read(RuleSet rules, MeasureScores scores)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(scores);
        var (burnout, norms) = (rules.Burnout, rules.Norms);
        return
        [
            Mean(Measure.Exhaustion, scores.Exhaustion, burnout.Exhaustion.Value, burnout.ExhaustionError.Value, norms),
            Mean(Measure.Cynicism, scores.Cynicism, burnout.Cynicism.Value, burnout.CynicismError.Value, norms),
            Mean(Measure.Efficacy, scores.Efficacy, burnout.Efficacy.Value, burnout.EfficacyError.Value, norms),
            Total(Measure.Phq9, scores.Phq9, Phq9Score.Maximum, rules.Mood.Phq9Bands),
            Total(Measure.Gad7, scores.Gad7, Gad7Score.Maximum, rules.Mood.Gad7Bands),
        ];
    }

    private static MeasureReading Mean(Measure measure, decimal? value, decimal cutOff, decimal error, NormSet norms)
    {
        var isHighWorse = measure != Measure.Efficacy;
        var (from, to) = (Math.Max(0, cutOff - error), Math.Min(HighestMean, cutOff + error));
        var (low, high) = isHighWorse ? (("calm", 0), ("strained", 4)) : (("strained", 4), ("calm", 0));
        ValueList<MeasureZone> zones =
        [
            new(low.Item1, 0, from, low.Item2), new("near", from, to, 2), new(high.Item1, to, HighestMean, high.Item2),
        ];
        return new()
        {
            Measure = measure,
            Value = value,
            Highest = HighestMean,
            Zones = zones,
            // The error band is closed at both ends.
            Zone = value is null ? null : value < from ? zones[0] : value <= to ? zones[1] : zones[2],
            CutOff = cutOff,
            IsHighWorse = isHighWorse,
            IsUnvalidated = norms.IsOfOwnInventory,
            RestsOnDemoNorms = norms.IsDemo,
        };
    }

    private static MeasureReading Total(Measure measure, int? value, decimal highest, BandTable table)
    {
        ValueList<MeasureZone> zones =
            [.. table.Bands.Select((band, index) => new MeasureZone(band.Code, band.From, band.Below ?? highest, index))];
        return new()
        {
            Measure = measure,
            Value = value,
            Highest = highest,
            Zones = zones,
            Zone = value is null ? null : zones.Last(zone => zone.From <= value),
            IsHighWorse = true,
            IsUnvalidated = false,
        };
    }
}
