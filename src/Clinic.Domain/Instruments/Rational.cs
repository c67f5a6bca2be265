using System.Numerics;

namespace Clinic.Domain.Instruments;

/// <summary>A number as an exact fraction, so that nothing is rounded before it is compared.</summary>
public readonly record struct Rational
{
    // Kept one lower, so that the default value is zero and not a fraction over nothing.
    private readonly BigInteger denominatorLessOne;

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / common;
        denominatorLessOne = (denominator / common) - 1;
    }

    /// <summary>The number above the line, in lowest terms.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The number below the line, 1 or more, in lowest terms.</summary>
    public BigInteger Denominator => denominatorLessOne + 1;

    /// <summary>Whether it is a whole number.</summary>
    public bool IsWhole => denominatorLessOne.IsZero;

    /// <summary>The fraction that a decimal is.</summary>
    public static Rational Of(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var digits = new BigInteger((uint)bits[2]) << 64 | new BigInteger((uint)bits[1]) << 32 | new BigInteger((uint)bits[0]);
        return new Rational(bits[3] < 0 ? -digits : digits, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    /// <summary>The sum of two.</summary>
    public static Rational operator +(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The difference of two.</summary>
    public static Rational operator -(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The product of two.</summary>
    public static Rational operator *(Rational left, Rational right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The quotient of two.</summary>
    /// <exception cref="DivideByZeroException">The second is zero.</exception>
    public static Rational operator /(Rational left, Rational right) => right.Numerator.IsZero
        ? throw new DivideByZeroException()
        : new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Below zero, zero or above zero where this is smaller than, equal to or greater than a decimal.</summary>
    public int CompareTo(decimal other)
    {
        var fraction = Of(other);
        return (Numerator * fraction.Denominator).CompareTo(fraction.Numerator * Denominator);
    }

    /// <summary>The whole number nearest to it, a half going up.</summary>
    public Rational RoundHalfUp() => new(Floor((2 * Numerator) + Denominator, 2 * Denominator), BigInteger.One);

    /// <summary>The decimal nearest to it with this many places, a half going up; for showing, never compared.</summary>
    /// <exception cref="OverflowException">It is beyond the range of a decimal.</exception>
    public decimal Rounded(int places)
    {
        var scale = BigInteger.Pow(10, places);
        return (decimal)new Rational(Numerator * scale, Denominator).RoundHalfUp().Numerator / (decimal)scale;
    }

    private static BigInteger Floor(BigInteger numerator, BigInteger denominator)
    {
        var whole = BigInteger.DivRem(numerator, denominator, out var rest);
        return rest.Sign < 0 ? whole - 1 : whole;
    }
}
