namespace Clinic.Domain.Instruments;

/// <summary>The rules for the scores of a pack whose items are in order.</summary>
internal static class PackScoreRules
{
    private const decimal HighestWeight = 1_000;

    internal static void Check(InstrumentPack pack, PackFaults faults)
    {
        faults.RequireUnique(pack.Scores.Select(score => score.Code), index => FormattableString.Invariant($"scores[{index}].code"));
        foreach (var (index, score) in pack.Scores.Index())
        {
            var path = FormattableString.Invariant($"scores[{index}]");
            var before = faults.Count;
            faults.RequireCode(score.Code, $"{path}.code");
            faults.Require(
                score.Dimension is null || pack.Scores.Take(index).All(earlier => earlier.Dimension != score.Dimension),
                $"{path}.dimension", "is already that of another score");
            if (score.Parts.Count > 0)
            {
                Composite(pack, score, index, path, faults);
            }
            else
            {
                OfItems(pack, score, path, faults);
            }

            if (faults.Count > before)
            {
                // A composite of a broken score, and bands over an unknown range, would only repeat the fault.
                return;
            }

            PackBandRules.Check(ScoreRange.Of(pack, score), score.Bands, path, faults);
        }
    }

    private static void Composite(InstrumentPack pack, PackScore score, int index, string path, PackFaults faults)
    {
        faults.Require(
            score.Items.Count + score.Reversed.Count + score.Weights.Count + score.MustBeAnswered.Count == 0 && score.Rounding is null,
            path, "is made of other scores and of items at once");
        faults.RequireUnique(score.Parts.Select(part => part.Score), at => FormattableString.Invariant($"{path}.parts[{at}].score"));
        foreach (var (at, part) in score.Parts.Index())
        {
            var place = FormattableString.Invariant($"{path}.parts[{at}]");
            faults.Require(
                pack.Scores.Take(index).Any(earlier => string.Equals(earlier.Code, part.Score, StringComparison.Ordinal)),
                $"{place}.score", $"{part.Score} is not an earlier score of this pack");
            Weight(part.Weight, $"{place}.weight", faults);
        }
    }

    private static void OfItems(InstrumentPack pack, PackScore score, string path, PackFaults faults)
    {
        faults.Require(score.Items.Count > 0, $"{path}.items", "are missing");
        faults.RequireUnique(score.Items, At(path, "items"));
        faults.RequireUnique(score.Reversed, At(path, "reversed"));
        foreach (var (index, item) in score.Items.Index())
        {
            faults.Require(pack.FindItem(item) is not null, At(path, "items")(index), $"{item} is not an item of this pack");
        }

        foreach (var (index, item) in score.Reversed.Index())
        {
            var scale = pack.ScaleOf(item);
            faults.Require(score.Items.Contains(item, StringComparer.Ordinal), At(path, "reversed")(index), $"{item} is not an item of this score");
            faults.Require(scale is null || scale.Lowest != scale.Highest, At(path, "reversed")(index), $"{item} has no range to be reversed in");
        }

        foreach (var (index, item) in score.MustBeAnswered.Index())
        {
            faults.Require(score.Items.Contains(item, StringComparer.Ordinal), At(path, "mustBeAnswered")(index), $"{item} is not an item of this score");
        }

        faults.Require(
            score.MinimumAnswered >= 1 && score.MinimumAnswered <= score.Items.Count,
            $"{path}.minimumAnswered", $"is not between 1 and the number of items, {score.Items.Count}");
        Weights(score, path, faults);
        Missing(pack, score, path, faults);
    }

    private static void Weights(PackScore score, string path, PackFaults faults)
    {
        faults.RequireUnique(
            score.Weights.Select(weight => weight.Item), index => FormattableString.Invariant($"{path}.weights[{index}].item"));
        foreach (var (index, weight) in score.Weights.Index())
        {
            var place = FormattableString.Invariant($"{path}.weights[{index}]");
            faults.Require(score.Items.Contains(weight.Item, StringComparer.Ordinal), $"{place}.item", $"{weight.Item} is not an item of this score");
            Weight(weight.Weight, $"{place}.weight", faults);
        }

        foreach (var item in score.Weights.Count == 0 ? [] : score.Items.Except(score.Weights.Select(weight => weight.Item), StringComparer.Ordinal))
        {
            faults.Require(false, $"{path}.weights", $"{item} has no weight");
        }
    }

    // What is answered stands for what is not: that needs answers of one range, and a rule for what is no whole number.
    private static void Missing(InstrumentPack pack, PackScore score, string path, PackFaults faults)
    {
        var mayMiss = score.MinimumAnswered < score.Items.Count;
        var scales = score.Items.Select(pack.ScaleOf).OfType<ResponseScale>().ToList();
        faults.Require(
            !mayMiss || scales.Select(scale => (scale.Lowest, scale.Highest)).Distinct().Count() <= 1,
            $"{path}.minimumAnswered", "lets items be missing whose points have different ranges");
        var needsRounding = mayMiss && score.Method == PackMethod.Sum;
        faults.Require(score.Rounding is not null || !needsRounding, $"{path}.rounding", "is missing: a sum with items missing has to say how it is rounded");
        faults.Require(score.Rounding is null || needsRounding, $"{path}.rounding", "is given for a score that is never prorated");
        var isWhole = scales.SelectMany(scale => scale.Options).All(option => decimal.IsInteger(option.Counts))
            && score.Weights.All(weight => decimal.IsInteger(weight.Weight));
        faults.Require(score.Rounding != ScoreRounding.HalfUp || isWhole, $"{path}.rounding", "is to whole numbers where points or weights are not whole");
    }

    private static void Weight(decimal weight, string path, PackFaults faults) =>
        faults.Require(weight > 0 && weight <= HighestWeight, path, "is not above 0 and at most 1000");

    private static Func<int, string> At(string path, string list) => index => FormattableString.Invariant($"{path}.{list}[{index}]");
}
