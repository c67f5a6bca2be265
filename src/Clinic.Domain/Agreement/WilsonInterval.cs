namespace Clinic.Domain.Agreement;

/// <summary>
/// The score interval of a proportion: (p̂ + z²/2n ± z·√(p̂(1 − p̂)/n + z²/4n²)) / (1 + z²/n). Source: Wilson EB. Probable
/// inference, the law of succession, and statistical inference. J Am Stat Assoc 1927;22:209–212; examples in Newcombe RG.
/// Stat Med 1998;17:857–872.
/// </summary>
public static class WilsonInterval
{
    /// <summary>The normal quantile of a two-sided 95 % interval. Source: decision rules, "Cohort report".</summary>
    public const double Z = 1.95996;

    /// <summary>The interval of <paramref name="hits"/> out of <paramref name="cases"/>, within 0 and 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No case, or more hits than cases, or a negative number.</exception>
    public static Interval Of(long hits, long cases)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, cases);
        ArgumentOutOfRangeException.ThrowIfLessThan(cases, 1);
        return Of((double)hits / cases, cases);
    }

    /// <summary>The interval of a share that so many cases speak for, which need not be a whole number where they are weighted.</summary>
    /// <param name="share">From 0 to 1.</param>
    /// <param name="cases">The number of cases, or the effective number of weighted ones; above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share or number outside its range.</exception>
    public static Interval Of(double share, double cases)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cases);
        var square = Z * Z / cases;
        var centre = share + (square / 2);
        var half = Z * Math.Sqrt((share * (1 - share) / cases) + (square / (4 * cases)));

        // Of none and of all one end is the share itself; rounding may not carry it past.
        return new Interval(Math.Clamp((centre - half) / (1 + square), 0, share), Math.Clamp((centre + half) / (1 + square), share, 1));
    }
}
