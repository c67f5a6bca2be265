namespace Clinic.Domain.Agreement;

/// <summary>
/// Percentile bootstrap intervals: cases are drawn anew with replacement <see cref="Resamples"/> times, which is one
/// multinomial draw of the cells each; of the figures sorted, the interval goes from the ⌈2.5 %⌉-th to the ⌈97.5 %⌉-th. The
/// generator starts from <see cref="Seed"/> each time, so the same matrix always has the same interval. Source: Efron B,
/// Tibshirani RJ. An introduction to the bootstrap. Chapman &amp; Hall 1993, ch. 13.
/// </summary>
public static class AgreementBootstrap
{
    /// <summary>How many times the cases are drawn anew.</summary>
    public const int Resamples = 2000;

    /// <summary>Where the generator starts.</summary>
    public const ulong Seed = 1960;

    /// <summary>At most this share of the resamples may give no figure; with more there is no interval.</summary>
    public const double MostWithoutFigure = 0.05;

    /// <summary>The interval of a figure, or null where too many resamples gave none.</summary>
    /// <param name="matrix">At least one case.</param>
    /// <param name="figure">Gives the figure of a matrix, or null where it has none.</param>
    public static Interval? Interval(ConfusionMatrix matrix, Func<ConfusionMatrix, decimal?> figure)
    {
        var generator = new SplitMix64(Seed);
        var (found, cells) = (new List<double>(Resamples), new long[matrix.Cells.Count]);
        for (var round = 0; round < Resamples; round++)
        {
            Draw(matrix, cells, ref generator);
            if (figure(new ConfusionMatrix(matrix.Classes, cells)) is { } value)
            {
                found.Add((double)value);
            }
        }

        if (found.Count < Resamples * (1 - MostWithoutFigure))
        {
            return null;
        }

        found.Sort();
        return new Interval(found[Rank(0.025, found.Count)], found[Rank(0.975, found.Count)]);
    }

    private static int Rank(double share, int count) => Math.Clamp((int)Math.Ceiling(share * count), 1, count) - 1;

    // Cell by cell, each binomial among what is left: together a multinomial draw.
    private static void Draw(ConfusionMatrix matrix, long[] cells, ref SplitMix64 generator)
    {
        var (left, weight) = (matrix.Cases, matrix.Cases);
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var count = matrix.Cells[cell];
            cells[cell] = count == weight ? left : Binomial.Draw(left, (double)count / weight, ref generator);
            (left, weight) = (left - cells[cell], weight - count);
            if (weight == 0)
            {
                cells.AsSpan(cell + 1).Clear();
                return;
            }
        }
    }
}
