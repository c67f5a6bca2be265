namespace Clinic.Domain.Agreement;

/// <summary>
/// Draws how often something happens in n trials. Small expected numbers by inversion: Kachitvichyanukul V, Schmeiser BW.
/// Binomial random variate generation. Commun ACM 1988;31:216–222, algorithm BINV. Large ones by transformed rejection:
/// Hörmann W. The generation of binomial random variates. J Stat Comput Simul 1993;46:101–110, algorithm BTRS. Both are exact.
/// </summary>
public static class Binomial
{
    private const double LargeFrom = 10;

    /// <summary>The number of hits, from 0 to <paramref name="trials"/>.</summary>
    /// <param name="trials">How often it is tried, 0 or more.</param>
    /// <param name="chance">The chance of a hit, from 0 to 1.</param>
    /// <param name="generator">Where the uniform numbers come from.</param>
    public static long Draw(long trials, double chance, ref SplitMix64 generator) =>
        chance > 0.5 ? trials - Draw(trials, 1 - chance, ref generator)
        : trials * chance < LargeFrom ? ByInversion(trials, chance, ref generator)
        : ByRejection(trials, chance, ref generator);

    // The probabilities are added up until they pass a uniform number.
    private static long ByInversion(long trials, double chance, ref SplitMix64 generator)
    {
        var odds = chance / (1 - chance);
        var (term, left) = (Math.Pow(1 - chance, trials), generator.NextUnit());
        var hits = 0L;
        while (left > term && hits < trials)
        {
            left -= term;
            hits++;
            term *= odds * (trials - hits + 1) / hits;
        }

        return hits;
    }

    // The constants are those of the paper; they fit a hat over the binomial.
    private static long ByRejection(long trials, double chance, ref SplitMix64 generator)
    {
        var spread = Math.Sqrt(trials * chance * (1 - chance));
        var b = 1.15 + (2.53 * spread);
        var a = -0.0873 + (0.0248 * b) + (0.01 * chance);
        var alpha = (2.83 + (5.1 / b)) * spread;
        while (true)
        {
            var (u, v) = (generator.NextUnit() - 0.5, generator.NextUnit());
            var edge = 0.5 - Math.Abs(u);
            var hits = Math.Floor((((2 * a / edge) + b) * u) + (trials * chance) + 0.5);
            if (edge >= 0.07 && v <= 0.92 - (4.2 / b))
            {
                return (long)hits;
            }

            if (hits >= 0 && hits <= trials && Math.Log(v * alpha / ((a / (edge * edge)) + b)) <= LogOdds(trials, chance, hits))
            {
                return (long)hits;
            }
        }
    }

    /// <summary>The logarithm of the probability of so many hits, over that of the most likely number.</summary>
    private static double LogOdds(long trials, double chance, double hits)
    {
        var (odds, mode) = (chance / (1 - chance), Math.Floor((trials + 1) * chance));
        return ((mode + 0.5) * Math.Log((mode + 1) / (odds * (trials - mode + 1))))
            + ((trials + 1.0) * Math.Log((trials - mode + 1) / (trials - hits + 1)))
            + ((hits + 0.5) * Math.Log(odds * (trials - hits + 1) / (hits + 1)))
            + Tail(mode) + Tail(trials - mode) - Tail(hits) - Tail(trials - hits);
    }

    /// <summary>What Stirling's formula leaves of ln k!: by its series, one step of the recurrence up for each small number.</summary>
    private static double Tail(double k)
    {
        var correction = 0.0;
        for (; k < 10; k++)
        {
            correction += ((k + 1.5) * Math.Log((k + 2) / (k + 1))) - 1;
        }

        var (next, square) = (k + 1, (k + 1) * (k + 1));
        return correction + (((1.0 / 12) - (((1.0 / 360) - (1.0 / 1260 / square)) / square)) / next);
    }
}
