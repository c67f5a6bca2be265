using Clinic.Domain.Instruments;

namespace Clinic.Domain.Tests.Instruments;

public sealed class RationalTests
{
    [Theory]
    [InlineData("4.5", "5")]
    [InlineData("22.5", "23")]
    [InlineData("4.4999", "4")]
    [InlineData("-0.5", "0")]
    [InlineData("-0.6", "-1")]
    public void A_half_goes_up(string number, string rounded) =>
        Assert.Equal(Rational.Of(Parse(rounded)), Rational.Of(Parse(number)).RoundHalfUp());

    [Fact]
    public void A_third_is_a_third()
    {
        var third = Rational.Of(1) / Rational.Of(3);

        Assert.Equal(Rational.Of(1), third + third + third);
        Assert.Equal(0.3333m, third.Rounded(4));
        Assert.True(third.CompareTo(0.3333333333333333333333333333m) > 0);
        Assert.True(third.CompareTo(0.3333333333333333333333333334m) < 0);
    }

    [Fact]
    public void The_default_is_zero()
    {
        Assert.Equal(Rational.Of(0), default);
        Assert.Equal(Rational.Of(0.00m), default);
        Assert.Equal(Rational.Of(-7.5m), default(Rational) - Rational.Of(7.5m));
        Assert.Throws<DivideByZeroException>(() => Rational.Of(1) / default(Rational));
    }

    [Fact]
    public void Every_digit_of_a_decimal_counts()
    {
        Assert.Equal(0, Rational.Of(decimal.MaxValue).CompareTo(decimal.MaxValue));
        Assert.Equal(0, Rational.Of(-0.0000000000000000000000000001m).CompareTo(-0.0000000000000000000000000001m));
    }

    private static decimal Parse(string number) => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
}
