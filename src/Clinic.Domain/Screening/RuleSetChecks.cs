using System.Globalization;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening;

/// <summary>Whether the numbers of a rule set fit together: the first place where they do not, with the reason.</summary>
internal static class RuleSetChecks
{
    private const decimal TopOfMeans = SubscaleMean.Maximum;
    private const decimal MostDeviations = 5;
    private static readonly string[] CompositeCodes = ["none", "some", "severe"];
    private static readonly string[] Phq9Codes = [.. Enum.GetValues<Phq9Severity>().Select(ScoringCodes.ToCode)];
    private static readonly string[] Gad7Codes = [.. Enum.GetValues<Gad7Severity>().Select(ScoringCodes.ToCode)];

    public static (string Path, string Reason)? FirstFault(RuleSet rules)
    {
        foreach (var fault in Faults(rules))
        {
            return fault;
        }

        return null;
    }

    private static IEnumerable<(string Path, string Reason)> Faults(RuleSet rules) =>
        [.. Norms(rules.Norms), .. Burnout(rules), .. Mood(rules.Mood), .. Flags(rules.Mood)];

    private static IEnumerable<(string Path, string Reason)> Norms(NormSet norms)
    {
        foreach (var (name, norm) in new[] { ("exhaustion", norms.Exhaustion), ("cynicism", norms.Cynicism), ("efficacy", norms.Efficacy) })
        {
            if (norm.Mean is < 0 or > TopOfMeans)
            {
                yield return ($"$.norms.{name}.mean", "is outside 0–6");
            }

            if (!IsSpread(norm))
            {
                yield return ($"$.norms.{name}.sd", norm.StandardDeviation <= 0 ? "is not above 0" : "is above 6");
            }
        }
    }

    private static IEnumerable<(string Path, string Reason)> Burnout(RuleSet rules)
    {
        var (numbers, norms) = (rules.Burnout, rules.Norms);
        return
        [
            .. Within("$.burnout.exhaustion", numbers.Exhaustion, 0, TopOfMeans),
            .. Within("$.burnout.cynicism", numbers.Cynicism, 0, TopOfMeans),
            .. Within("$.burnout.efficacy", numbers.Efficacy, 0, TopOfMeans),
            .. Boundary("$.burnout.profile.exhaustion", numbers.ProfileExhaustion, norms.Exhaustion),
            .. Boundary("$.burnout.profile.cynicism", numbers.ProfileCynicism, norms.Cynicism),
            .. Boundary("$.burnout.profile.efficacy", numbers.ProfileEfficacy, norms.Efficacy),
            .. Within("$.burnout.standardError.exhaustion", numbers.ExhaustionError, 0, TopOfMeans),
            .. Within("$.burnout.standardError.cynicism", numbers.CynicismError, 0, TopOfMeans),
            .. Within("$.burnout.standardError.efficacy", numbers.EfficacyError, 0, TopOfMeans),
            .. Ordered("$.burnout.profile.cynicism.value", numbers.Cynicism, numbers.ProfileCynicism, "the cut-off of the verdict, $.burnout.cynicism"),
            .. Ordered("$.burnout.profile.efficacy.value", numbers.Efficacy, numbers.ProfileEfficacy, "the cut-off of the verdict, $.burnout.efficacy"),
            .. Fewest("exhaustion", numbers.FewestExhaustion, AnswerCodes.Exhaustion.Length),
            .. Fewest("cynicism", numbers.FewestCynicism, AnswerCodes.Cynicism.Length),
            .. Fewest("efficacy", numbers.FewestEfficacy, AnswerCodes.Efficacy.Length),
            .. Weights(numbers.Weights),
            .. Bands("$.burnout.composite.bands", numbers.CompositeBands, CompositeCodes, TopOfMeans),
        ];
    }

    private static IEnumerable<(string Path, string Reason)> Mood(MoodCutOffs numbers) =>
    [
        .. Whole("$.depression.cutOff", numbers.Phq9, Phq9Score.Maximum),
        .. Whole("$.depression.errorFrom", numbers.Phq9ErrorFrom, Phq9Score.Maximum),
        .. Whole("$.depression.errorTo", numbers.Phq9ErrorTo, Phq9Score.Maximum),
        .. Ordered("$.depression.cutOff.value", numbers.Phq9ErrorFrom, numbers.Phq9, "the lower end of its error band, $.depression.errorFrom"),
        .. Ordered("$.depression.errorTo.value", numbers.Phq9, numbers.Phq9ErrorTo, "the cut-off inside the band, $.depression.cutOff"),
        .. Bands("$.depression.bands", numbers.Phq9Bands, Phq9Codes, Phq9Score.Maximum),
        .. Bands("$.anxiety.bands", numbers.Gad7Bands, Gad7Codes, Gad7Score.Maximum),
        .. Whole("$.pervasive.points", numbers.PervasivePoints, 5),
        .. Whole("$.pervasive.scope", numbers.PervasiveScope, 4),
        .. Whole("$.pervasive.recovery", numbers.PervasiveRecovery, 3),
        .. Whole("$.pervasive.joy", numbers.PervasiveJoy, 3),
        .. Whole("$.pervasive.worth", numbers.PervasiveWorth, 3),
        .. Whole("$.pervasive.hope", numbers.PervasiveHope, 3),
    ];

    private static IEnumerable<(string Path, string Reason)> Flags(MoodCutOffs numbers) =>
    [
        .. Whole("$.flags.adjustmentPhq9", numbers.AdjustmentPhq9, Phq9Score.Maximum),
        .. Whole("$.flags.adjustmentGad7", numbers.AdjustmentGad7, Gad7Score.Maximum),
        .. Whole("$.flags.anxiety", numbers.Anxiety, Gad7Score.Maximum),
        .. Whole("$.flags.alcoholMale", numbers.AlcoholMale, AuditCScore.Maximum),
        .. Whole("$.flags.alcohol", numbers.Alcohol, AuditCScore.Maximum),
        .. Whole("$.flags.fatigue", numbers.Fatigue, 4),
        .. Whole("$.flags.impairment", numbers.Impairment, 3),
        .. Whole("$.flags.noRecovery", numbers.NoRecovery, 3),
        .. Whole("$.flags.secondsPerAnswer", numbers.SecondsPerAnswer, 60),
        .. Whole("$.flags.somaticPhq9", numbers.SomaticPhq9, Phq9Score.Maximum),
        .. Whole("$.flags.trials", numbers.Trials, 3),
        .. Whole("$.priority.phq9", numbers.PriorityPhq9, Phq9Score.Maximum),
    ];

    private static IEnumerable<(string Path, string Reason)> Bands(string path, BandTable table, string[] codes, decimal highest)
    {
        if (!table.Bands.Select(band => band.Code).SequenceEqual(codes, StringComparer.Ordinal))
        {
            yield return ($"{path}.bands", $"are not {string.Join(", ", codes)}, in this order");
            yield break;
        }

        decimal? end = 0;
        for (var i = 0; i < table.Bands.Count; i++)
        {
            var (band, place, last) = (table.Bands[i], string.Create(CultureInfo.InvariantCulture, $"{path}.bands[{i}]"), i == table.Bands.Count - 1);
            if (band.From != end)
            {
                yield return ($"{place}.from", band.From > end ? Said($"leaves a gap from {end}") : Said($"overlaps the band that ends below {end}"));
            }

            if (band.Below <= band.From || band.From > highest)
            {
                yield return ($"{place}.{(band.From > highest ? "from" : "below")}", Said($"is inverted: a band runs upwards, within 0–{highest}"));
            }

            if (last != band.Below is null)
            {
                yield return ($"{place}.below", last ? "is given, but the highest band has no end" : "is missing");
            }

            end = band.Below;
        }
    }

    private static (string Path, string Reason)[] Boundary(string path, CutOff boundary, DimensionNorm norm)
    {
        if (boundary.Deviations is not { } deviations)
        {
            return [($"{path}.deviations", "is missing: a profile boundary is a place in the norms")];
        }

        if (Math.Abs(deviations) > MostDeviations || !IsSpread(norm))
        {
            return [($"{path}.deviations", Said($"is more than {MostDeviations} standard deviations, or the norms have none"))];
        }

        var expected = norm.At(deviations);
        return expected == boundary.Value ? Within(path, boundary, 0, TopOfMeans)
            : [($"{path}.value", Said($"is not mean + {deviations} SD of the norms, which is {expected}"))];
    }

    private static bool IsSpread(DimensionNorm norm) => norm.StandardDeviation is > 0 and <= TopOfMeans;

    private static (string Path, string Reason)[] Weights(BurnoutCompositeWeights weights) =>
        weights.Exhaustion < 0 || weights.Cynicism < 0 || weights.Efficacy < 0 || weights.Exhaustion + weights.Cynicism + weights.Efficacy != 1
            ? [("$.burnout.composite.weights", "do not add up to 1, or one is below 0")]
            : [];

    private static (string Path, string Reason)[] Fewest(string name, int fewest, int items) =>
        fewest >= 1 && fewest <= items ? [] : [($"$.burnout.fewestAnswered.{name}", Said($"is outside 1–{items}"))];

    private static (string Path, string Reason)[] Ordered(string path, CutOff lower, CutOff upper, string lowerName) =>
        lower.Value <= upper.Value ? [] : [(path, Said($"is inverted: {upper.Value} is below {lowerName} = {lower.Value}"))];

    private static (string Path, string Reason)[] Whole(string path, CutOff cutOff, int highest) =>
        decimal.IsInteger(cutOff.Value) ? Within(path, cutOff, 0, highest) : [($"{path}.value", "is not a whole number")];

    private static (string Path, string Reason)[] Within(string path, CutOff cutOff, decimal lowest, decimal highest) =>
        cutOff.Value > lowest && cutOff.Value <= highest ? [] : [($"{path}.value", Said($"is not above {lowest} and at most {highest}"))];

    private static string Said(FormattableString words) => FormattableString.Invariant(words);
}
