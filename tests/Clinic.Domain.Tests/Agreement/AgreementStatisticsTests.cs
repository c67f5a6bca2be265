using Clinic.Domain.Agreement;
using CsCheck;

namespace Clinic.Domain.Tests.Agreement;

public sealed class AgreementStatisticsTests
{
    private static readonly Gen<ConfusionMatrix> AnyMatrix =
        from classes in Gen.Int[2, 5]
        from counts in Gen.Long[0, 40].Array[classes * classes]
        select new ConfusionMatrix(classes, counts);

    /// <summary>
    /// Rows: clinician; columns: rule. 40 cases.
    /// <code>
    ///        A   B   C | sum
    /// A     12   2   0 |  14
    /// B      3  10   1 |  14
    /// C      1   3   8 |  12
    /// sum   16  15   9 |  40
    /// </code>
    /// p_o = (12 + 10 + 8) / 40 = 30/40 = 0.75.
    /// p_e = (14·16 + 14·15 + 12·9) / 40² = (224 + 210 + 108) / 1600 = 542/1600.
    /// κ = (40·30 − 542) / (1600 − 542) = 658/1058.
    /// PABAK = (3·0.75 − 1) / 2 = 0.625.
    /// </summary>
    private static readonly ConfusionMatrix ByHand = new(3, [12, 2, 0, 3, 10, 1, 1, 3, 8]);

    [Fact]
    public void The_matrix_has_the_sums_of_a_hand_computation()
    {
        Assert.Equal(40, ByHand.Cases);
        Assert.Equal(30, ByHand.Agreed);
        Assert.Equal([14L, 14L, 12L], Enumerable.Range(0, 3).Select(ByHand.RowTotal));
        Assert.Equal([16L, 15L, 9L], Enumerable.Range(0, 3).Select(ByHand.ColumnTotal));
        Assert.Equal(3, ByHand[1, 0]);
    }

    [Fact]
    public void Raw_agreement_kappa_and_the_adjusted_kappa_equal_a_hand_computation()
    {
        Assert.Equal(30m / 40, Value(AgreementStatistics.Raw(ByHand)));
        Assert.Equal(658m / 1058, Value(AgreementStatistics.Kappa(ByHand)));
        Assert.Equal(0.625m, Value(AgreementStatistics.Pabak(ByHand)));
    }

    /// <summary>Cohen 1960, table 1 as counts of 200: p_o = .70, p_c = .41, κ = .29/.59 = .492.</summary>
    [Fact]
    public void Kappa_is_that_of_the_example_in_the_paper_that_introduced_it()
    {
        var published = new ConfusionMatrix(3, [88, 14, 18, 10, 40, 10, 2, 6, 12]);

        Assert.Equal(0.70m, Value(AgreementStatistics.Raw(published)));
        Assert.Equal(0.492m, decimal.Round(Value(AgreementStatistics.Kappa(published)), 3));
        Assert.Equal(0.29m / 0.59m, Value(AgreementStatistics.Kappa(published)), 20);
    }

    /// <summary>The paradox that the adjusted form answers: much agreement, one class rare, kappa below zero.</summary>
    [Fact]
    public void With_a_rare_class_kappa_can_be_low_where_nearly_all_agree()
    {
        var rare = new ConfusionMatrix(2, [90, 5, 5, 0]);

        Assert.Equal(0.9m, Value(AgreementStatistics.Raw(rare)));
        Assert.True(Value(AgreementStatistics.Kappa(rare)) < 0);
        Assert.Equal(0.8m, Value(AgreementStatistics.Pabak(rare)));
    }

    [Fact]
    public void Two_who_always_agree_on_more_than_one_class_have_the_highest_figures()
    {
        var same = new ConfusionMatrix(3, [5, 0, 0, 0, 7, 0, 0, 0, 0]);

        Assert.Equal(1m, Value(AgreementStatistics.Kappa(same)));
        Assert.Equal(1m, Value(AgreementStatistics.Pabak(same)));
        Assert.Equal(new Interval(1, 1), Estimated(AgreementStatistics.Kappa(same)).Interval);
    }

    [Theory]
    [InlineData(NotEstimable.NoCases, 0, 0, 0, 0)]
    [InlineData(NotEstimable.TooFewCases, 5, 1, 1, 2)]
    [InlineData(NotEstimable.OneClassOnly, 12, 0, 0, 0)]
    [InlineData(NotEstimable.EmptyClinicianMargin, 9, 3, 0, 0)]
    [InlineData(NotEstimable.EmptyClinicianMargin, 0, 12, 0, 0)]
    [InlineData(NotEstimable.EmptyRuleMargin, 9, 0, 3, 0)]
    public void Kappa_says_why_there_is_none(NotEstimable reason, long bothA, long onlyClinicianA, long onlyRuleA, long bothB) =>
        Assert.Equal(
            new AgreementFigure.Missing(reason),
            AgreementStatistics.Kappa(new ConfusionMatrix(2, [bothA, onlyClinicianA, onlyRuleA, bothB])));

    [Fact]
    public void A_class_that_neither_used_does_not_change_kappa()
    {
        var two = new ConfusionMatrix(2, [9, 3, 2, 11]);
        var three = new ConfusionMatrix(3, [9, 0, 3, 0, 0, 0, 2, 0, 11]);

        Assert.Equal(Value(AgreementStatistics.Kappa(two)), Value(AgreementStatistics.Kappa(three)));
    }

    [Fact]
    public void From_ten_cases_on_there_is_a_figure()
    {
        Assert.IsType<AgreementFigure.Missing>(AgreementStatistics.Pabak(new ConfusionMatrix(2, [4, 1, 1, 3])));
        Assert.IsType<AgreementFigure.Estimated>(AgreementStatistics.Pabak(new ConfusionMatrix(2, [5, 1, 1, 3])));
        Assert.IsType<AgreementFigure.Estimated>(AgreementStatistics.Raw(new ConfusionMatrix(2, [1, 0, 0, 0])));
        Assert.IsType<AgreementFigure.Missing>(AgreementStatistics.Raw(new ConfusionMatrix(2, [0, 0, 0, 0])));
    }

    [Fact]
    public void The_figures_do_not_depend_on_who_is_called_the_first_reader() =>
        AnyMatrix.Sample(
            matrix =>
            {
                var turned = new ConfusionMatrix(matrix.Classes, [.. Cells(matrix.Classes).Select(cell => matrix[cell.Column, cell.Row])]);
                Assert.Equal(AgreementStatistics.KappaOf(matrix), AgreementStatistics.KappaOf(turned));
                Assert.Equal(AgreementStatistics.PabakOf(matrix), AgreementStatistics.PabakOf(turned));
            },
            iter: Rounds.Of(2000));

    [Fact]
    public void The_figures_do_not_depend_on_the_order_of_the_classes() =>
        (from matrix in AnyMatrix
         from order in Gen.Shuffle(Enumerable.Range(0, matrix.Classes).ToArray())
         select (matrix, order)).Sample(
            drawn =>
            {
                var (matrix, order) = drawn;
                var other = new ConfusionMatrix(matrix.Classes, [.. Cells(matrix.Classes).Select(cell => matrix[order[cell.Row], order[cell.Column]])]);
                Assert.Equal(AgreementStatistics.KappaOf(matrix), AgreementStatistics.KappaOf(other));
                Assert.Equal(AgreementStatistics.PabakOf(matrix), AgreementStatistics.PabakOf(other));
            },
            iter: Rounds.Of(2000));

    [Fact]
    public void Every_figure_stays_in_its_range() =>
        AnyMatrix.Sample(
            matrix =>
            {
                Assert.InRange(AgreementStatistics.KappaOf(matrix) ?? 0, -1, 1);
                Assert.InRange(AgreementStatistics.PabakOf(matrix) ?? 0, -1m / (matrix.Classes - 1), 1);
                if (AgreementStatistics.Raw(matrix) is AgreementFigure.Estimated { Interval: { } interval, Value: var raw })
                    Assert.True(interval.Lower >= 0 && interval.Lower <= (double)raw && (double)raw <= interval.Upper && interval.Upper <= 1);
            },
            iter: Rounds.Of(2000));

    [Fact]
    public void More_agreement_on_the_same_margins_never_lowers_kappa()
    {
        var before = Value(AgreementStatistics.Kappa(ByHand));
        var after = Value(AgreementStatistics.Kappa(new ConfusionMatrix(3, [13, 1, 0, 2, 11, 1, 1, 3, 8])));

        Assert.True(after > before);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    public void A_matrix_without_a_count_for_every_pair_is_refused(int classes, int counts) =>
        Assert.ThrowsAny<ArgumentException>(() => new ConfusionMatrix(classes, new long[counts]));

    [Fact]
    public void A_matrix_refuses_negative_counts_and_more_than_it_can_count()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfusionMatrix(2, [1, -1, 0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfusionMatrix(2, [ConfusionMatrix.MostCases, 1, 0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ByHand[3, 0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => ByHand[0, -1]);
    }

    private static IEnumerable<(int Row, int Column)> Cells(int classes) =>
        from row in Enumerable.Range(0, classes)
        from column in Enumerable.Range(0, classes)
        select (row, column);

    private static AgreementFigure.Estimated Estimated(AgreementFigure figure) => Assert.IsType<AgreementFigure.Estimated>(figure);

    private static decimal Value(AgreementFigure figure) => Estimated(figure).Value;
}
