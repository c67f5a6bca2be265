namespace Clinic.Domain.Instruments;

/// <summary>The lowest and the highest value a score can take.</summary>
/// <param name="Lowest">With everything answered at its lowest.</param>
/// <param name="Highest">With everything answered at its highest.</param>
public readonly record struct ScoreRange(Rational Lowest, Rational Highest)
{
    /// <summary>The range of a score of a pack.</summary>
    /// <exception cref="ArgumentException">The score is not one of this pack's, or names what is not there.</exception>
    public static ScoreRange Of(InstrumentPack pack, PackScore score)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(score);
        var (lowest, highest, weight) = (default(Rational), default(Rational), default(Rational));
        foreach (var item in score.Items)
        {
            var scale = pack.ScaleOf(item) ?? throw new ArgumentException("The score names an item that is not there.", nameof(score));
            Add(score.WeightOf(item), new ScoreRange(scale.Lowest, scale.Highest));
        }

        foreach (var part in score.Parts)
        {
            Add(Rational.Of(part.Weight), Of(pack, Find(pack, part.Score)));
        }

        return score.Method == PackMethod.Sum ? new ScoreRange(lowest, highest) : new ScoreRange(lowest / weight, highest / weight);

        void Add(Rational of, ScoreRange range)
        {
            lowest += of * range.Lowest;
            highest += of * range.Highest;
            weight += of;
        }
    }

    /// <summary>A value counted from the other end.</summary>
    public Rational Reverse(Rational value) => Lowest + Highest - value;

    private static PackScore Find(InstrumentPack pack, string code) =>
        pack.Scores.FirstOrDefault(score => string.Equals(score.Code, code, StringComparison.Ordinal))
            ?? throw new ArgumentException("The score names another that is not there.", nameof(code));
}
