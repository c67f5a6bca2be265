using Clinic.Domain.Questionnaires;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Tests.Scoring;

public sealed class TotalsTests
{
    [Theory]
    [InlineData(4, Phq9Severity.Minimal)]
    [InlineData(5, Phq9Severity.Mild)]
    [InlineData(9, Phq9Severity.Mild)]
    [InlineData(10, Phq9Severity.Moderate)]
    [InlineData(14, Phq9Severity.Moderate)]
    [InlineData(15, Phq9Severity.ModeratelySevere)]
    [InlineData(19, Phq9Severity.ModeratelySevere)]
    [InlineData(20, Phq9Severity.Severe)]
    public void A_phq9_total_at_a_boundary_belongs_to_the_higher_band(int total, Phq9Severity band) =>
        Assert.Equal(band, Answered.SafeAndBelowAll.Items("phq9", Spread(total, 9)).Screen().Phq9Severity);

    [Theory]
    [InlineData(4, Gad7Severity.Minimal)]
    [InlineData(5, Gad7Severity.Mild)]
    [InlineData(9, Gad7Severity.Mild)]
    [InlineData(10, Gad7Severity.Moderate)]
    [InlineData(14, Gad7Severity.Moderate)]
    [InlineData(15, Gad7Severity.Severe)]
    public void A_gad7_total_at_a_boundary_belongs_to_the_higher_band(int total, Gad7Severity band) =>
        Assert.Equal(band, AnswerSet.Empty.Items("gad7", Spread(total, 7)).Screen().Gad7Severity);

    [Theory]
    [InlineData(-1)]
    [InlineData(28)]
    public void A_phq9_total_that_cannot_be_is_refused(int total) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Phq9Score(total));

    [Theory]
    [InlineData(-1)]
    [InlineData(22)]
    public void A_gad7_total_that_cannot_be_is_refused(int total) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Gad7Score(total));

    [Theory]
    [InlineData(-1)]
    [InlineData(13)]
    public void An_audit_c_total_that_cannot_be_is_refused(int total) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new AuditCScore(total));

    [Fact]
    public void A_prorated_phq9_rounds_halves_up()
    {
        // 4 × 9 / 8 = 4.5 and 20 × 9 / 8 = 22.5.
        var four = Answered.Phq9(1, 1, 1, 1, 0, 0, 0, 0, 0).Without("phq9.8");
        var twenty = Answered.Phq9(3, 3, 3, 3, 3, 3, 2, 0, 0).Without("phq9.8");

        Assert.Equal(5, Phq9Score.Of(four)?.Total);
        Assert.Equal(23, Phq9Score.Of(twenty)?.Total);
    }

    [Fact]
    public void A_phq9_without_item_nine_has_no_score_however_full_the_rest_is()
    {
        var rest = Answered.Phq9(3, 3, 3, 3, 3, 3, 3, 3);

        Assert.Null(Phq9Score.Of(rest));
    }

    [Fact]
    public void Two_items_may_be_left_out_and_three_may_not()
    {
        var all = Answered.Phq9(1, 1, 1, 1, 1, 1, 1, 1, 1);
        var gad = AnswerSet.Empty.Items("gad7", 1, 1, 1, 1, 1);

        Assert.Equal(9, Phq9Score.Of(all.Without("phq9.1", "phq9.2"))?.Total);
        Assert.Null(Phq9Score.Of(all.Without("phq9.1", "phq9.2", "phq9.3")));
        Assert.Equal(7, Gad7Score.Of(gad)?.Total);
        Assert.Null(Gad7Score.Of(gad.Without("gad7.1")));
    }

    [Fact]
    public void Audit_c_of_someone_who_never_drinks_is_zero_without_the_hidden_items()
    {
        Assert.Equal(0, AuditCScore.Of(Answered.Set(("auditc.1", 0)))?.Total);
        Assert.Equal(0, AuditCScore.Of(Answered.Set(("auditc.1", 0), ("auditc.3", 0)))?.Total);
        Assert.Null(AuditCScore.Of(Answered.Set(("auditc.1", 0), ("auditc.3", 1))));
        Assert.Null(AuditCScore.Of(Answered.Set(("auditc.1", 1), ("auditc.2", 1))));
        Assert.Null(AuditCScore.Of(AnswerSet.Empty));
        Assert.Equal(7, AuditCScore.Of(Answered.Set(("auditc.1", 1), ("auditc.2", 2), ("auditc.3", 4)))?.Total);
    }

    [Theory]
    [InlineData(3, 0, 5, "1.5")]
    [InlineData(6, 6, 0, "6")]
    [InlineData(0, 0, 6, "0")]
    public void The_composite_weighs_exhaustion_cynicism_and_reversed_efficacy(
        int exhaustion, int cynicism, int efficacy, string expected)
    {
        var composite = new BurnoutComposite(
            new SubscaleMean(exhaustion, 1), new SubscaleMean(cynicism, 1), new SubscaleMean(efficacy, 1),
            new BurnoutCompositeWeights(0.4m, 0.3m, 0.3m, "test"));

        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), composite.Rounded);
    }

    // Highest first: 3, 3, ..., the rest, 0, ...
    private static int[] Spread(int total, int items) =>
        [.. Enumerable.Range(0, items).Select(item => Math.Clamp(total - (3 * item), 0, 3))];
}
