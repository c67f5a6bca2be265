using System.Globalization;

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

    /// <summary>A decimal rounded half away from zero to four places.</summary>
    public static long Rounded(decimal number) => decimal.ToInt64(decimal.Round(number * Scale, MidpointRounding.AwayFromZero));

    /// <summary>Writes the number as UTF-8 without trailing zeros, but with no fewer places than asked for.</summary>
    /// <returns>How many bytes were written; 32 are always enough.</returns>
    public static int Format(long tenThousandths, Span<byte> text, int fewestPlaces)
    {
        var (size, length) = (Math.Abs(tenThousandths), 0);
        if (tenThousandths < 0)
        {
            text[length++] = (byte)'-';
        }

        (size / Scale).TryFormat(text[length..], out var digits, provider: CultureInfo.InvariantCulture);
        length += digits;
        var rest = (int)(size % Scale);
        for (var place = 0; rest > 0 || place < fewestPlaces; place++)
        {
            if (place == 0)
            {
                text[length++] = (byte)'.';
            }

            rest *= 10;
            text[length++] = (byte)('0' + (rest / Scale));
            rest %= Scale;
        }

        return length;
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
