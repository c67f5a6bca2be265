using Clinic.Domain.Agreement;

namespace Clinic.Domain.Tests.Agreement;

public sealed class IntervalTests
{
    private static readonly ConfusionMatrix Some = new(3, [88, 14, 18, 10, 40, 10, 2, 6, 12]);

    /// <summary>Newcombe 1998, table I, method 3.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_interval_of_a_share_is_that_of_published_examples(long hits, long cases, double lower, double upper)
    {
        var interval = WilsonInterval.Of(hits, cases);

        Assert.Equal(lower, interval.Lower, 4);
        Assert.Equal(upper, interval.Upper, 4);
    }

    [Fact]
    public void A_share_of_nothing_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(1.1, 5.0));
    }

    [Fact]
    public void The_same_matrix_always_has_the_same_bootstrap_interval() =>
        Assert.Equal(AgreementStatistics.Kappa(Some), AgreementStatistics.Kappa(new ConfusionMatrix(3, [.. Some.Cells])));

    [Fact]
    public void The_bootstrap_interval_lies_about_where_the_large_sample_formula_puts_it()
    {
        // Fleiss, Cohen and Everitt 1969 give a standard error of 0.0533 here: 0.492 ± 1.96 · 0.0533.
        var interval = Interval(AgreementStatistics.Kappa(Some));

        Assert.InRange(interval.Lower, 0.36, 0.42);
        Assert.InRange(interval.Upper, 0.56, 0.62);
    }

    [Fact]
    public void More_cases_make_the_bootstrap_interval_narrower()
    {
        var (few, many) = (Interval(AgreementStatistics.Pabak(Some)), Interval(AgreementStatistics.Pabak(Times(Some, 100))));

        Assert.True(many.Upper - many.Lower < (few.Upper - few.Lower) / 5);
        Assert.InRange(many.Upper - many.Lower, 0.01, 0.02);
    }

    [Fact]
    public void Where_too_many_resamples_have_no_kappa_the_figure_stands_without_an_interval()
    {
        // One case of ten decides whether there is a second class at all: e⁻¹ of the resamples do not draw it.
        var thin = new ConfusionMatrix(2, [9, 0, 0, 1]);

        Assert.Null(Assert.IsType<AgreementFigure.Estimated>(AgreementStatistics.Kappa(thin)).Interval);
        Assert.NotNull(Assert.IsType<AgreementFigure.Estimated>(AgreementStatistics.Pabak(thin)).Interval);
    }

    [Theory]
    [InlineData(40, 0.25)]
    [InlineData(5000, 0.001)]
    [InlineData(5000, 0.9)]
    public void A_draw_hits_as_often_as_its_chance_says(long trials, double chance)
    {
        var generator = new SplitMix64(7);
        var draws = Enumerable.Range(0, 4000).Select(_ => Binomial.Draw(trials, chance, ref generator)).ToList();
        var (mean, spread) = (trials * chance, Math.Sqrt(trials * chance * (1 - chance)));

        Assert.All(draws, draw => Assert.InRange(draw, 0, trials));
        Assert.InRange(draws.Average(), mean - (4 * spread / Math.Sqrt(draws.Count)), mean + (4 * spread / Math.Sqrt(draws.Count)));
        Assert.InRange(Math.Sqrt(draws.Average(draw => (draw - mean) * (draw - mean))), 0.94 * spread, 1.06 * spread);
    }

    /// <summary>The first numbers of the authors' reference code from 1234567.</summary>
    [Fact]
    public void The_generator_gives_the_numbers_of_its_reference()
    {
        var generator = new SplitMix64(1234567);

        Assert.Equal([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL], [generator.Next(), generator.Next(), generator.Next()]);
    }

    private static Interval Interval(AgreementFigure figure) => Assert.IsType<AgreementFigure.Estimated>(figure).Interval!.Value;

    private static ConfusionMatrix Times(ConfusionMatrix matrix, int times) => new(matrix.Classes, [.. matrix.Cells.Select(count => count * times)]);

    [Fact]
    public void The_share_lies_in_its_interval_also_where_it_is_none_or_all() =>
        Assert.All(Enumerable.Range(1, 2000), cases =>
        {
            Assert.Equal(0, WilsonInterval.Of(0, cases).Lower);
            Assert.Equal(1, WilsonInterval.Of(cases, cases).Upper);
        });
}
