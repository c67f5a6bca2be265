namespace Clinic.Domain.Scoring;

/// <summary>Numbers with four decimals as whole numbers: exact, and quick to compare.</summary>
internal static class TenThousandths
{
    private const int Scale = 10_000;

    /// <summary>A fraction in ten-thousandths, rounded half up. Neither part is below 0.</summary>
    public static long Of(long numerator, long denominator) => ((2 * Scale * numerator) + denominator) / (2 * denominator);

    /// <summary>A decimal of at most four places.</summary>
    /// <exception cref="ArgumentException">It has more places.</exception>
    public static long Of(decimal number)
    {
        var scaled = number * Scale;
        return decimal.IsInteger(scaled) ? decimal.ToInt64(scaled) : throw new ArgumentException("More than four decimals.", nameof(number));
    }

    /// <summary>The decimal without trailing zeros.</summary>
    public static decimal ToDecimal(long tenThousandths)
    {
        byte places = 4;
        while (places > 0 && tenThousandths % 10 == 0)
        {
            tenThousandths /= 10;
            places--;
        }

        var size = Math.Abs(tenThousandths);
        return new decimal((int)size, (int)(size >> 32), 0, tenThousandths < 0, places);
    }
}
