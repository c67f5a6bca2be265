namespace Clinic.Domain.Agreement;

/// <summary>
/// Draws how often something happens in n trials, by inversion: the probabilities are added up until they pass a uniform
/// number. Source: Kachitvichyanukul V, Schmeiser BW. Binomial random variate generation. Commun ACM 1988;31:216–222,
/// algorithm BINV.
/// </summary>
public static class Binomial
{
    // A part of this size cannot bring qⁿ below what a double holds, q being at least one half.
    private const int Part = 512;

    /// <summary>The number of hits, from 0 to <paramref name="trials"/>.</summary>
    /// <param name="trials">How often it is tried; none where it is not above 0.</param>
    /// <param name="chance">The chance of a hit, from 0 to 1.</param>
    /// <param name="generator">Where the uniform numbers come from.</param>
    public static long Draw(long trials, double chance, ref SplitMix64 generator)
    {
        if (chance > 0.5)
        {
            return trials - Draw(trials, 1 - chance, ref generator);
        }

        var sum = 0L;
        for (; trials > 0; trials -= Part)
        {
            sum += DrawPart((int)Math.Min(trials, Part), chance, ref generator);
        }

        return sum;
    }

    private static int DrawPart(int trials, double chance, ref SplitMix64 generator)
    {
        var odds = chance / (1 - chance);
        var (term, left) = (Power(1 - chance, trials), generator.NextUnit());
        var hits = 0;
        while (left > term && hits < trials)
        {
            left -= term;
            hits++;
            term *= odds * (trials - hits + 1) / hits;
        }

        return hits;
    }

    // By squaring, so that every machine rounds alike.
    private static double Power(double number, int exponent)
    {
        var product = 1.0;
        for (; exponent > 0; exponent >>= 1, number *= number)
        {
            if ((exponent & 1) == 1)
            {
                product *= number;
            }
        }

        return product;
    }
}
